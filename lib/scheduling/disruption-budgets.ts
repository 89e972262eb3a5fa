import { isEmptySelector, selectorMatches } from '../formats/selector.js';
import { type ClusterState, namespaceOf } from './cluster-state.js';
import type { PodInfo } from './pod-info.js';

/**
 * Returns the Pods whose eviction would violate a PodDisruptionBudget, in their order.
 *
 * Source: kube-scheduler defaultpreemption filterPodsWithPDBViolation.
 */
export function podsWithBudgetViolation(
  pods: readonly PodInfo[],
  { objects }: ClusterState,
): ReadonlySet<PodInfo> {
  const budgets = objects.podDisruptionBudgets.map((budget) => ({
    namespace: namespaceOf(budget),
    selector: budget.spec.selector,
    disrupted: budget.status.disruptedPods ?? {},
    allowed: budget.status.disruptionsAllowed ?? 0,
  }));
  const violating = new Set<PodInfo>();
  for (const pod of pods) {
    if (Object.keys(pod.labels).length === 0) continue;
    for (const budget of budgets) {
      const { namespace, selector, disrupted } = budget;
      if (namespace !== pod.namespace || selector === undefined || isEmptySelector(selector))
        continue;
      if (!selectorMatches(selector, pod.labels) || Object.hasOwn(disrupted, pod.name)) continue;
      budget.allowed--;
      if (budget.allowed < 0) {
        violating.add(pod);
        break;
      }
    }
  }
  return violating;
}
