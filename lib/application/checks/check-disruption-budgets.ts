import type { KubernetesObject } from '../../api/kubernetes-object.js';
import { fieldOf, nameOf } from '../../references/fields.js';
import { type Application, type ApplicationCheck, severityTogether } from '../application.js';
import { type ApplicationPods, titleOfPods } from '../application-pods.js';
import { titlesOfPods } from '../pod-index.js';

/** Finds PodDisruptionBudgets for which no Pod can be evicted. */
export const checkDisruptionBudgets: ApplicationCheck = (application, report) => {
  const { objects, pods } = application;
  const scaled = scaledObjects(application);
  const budgets = new Map<ApplicationPods, KubernetesObject>();
  for (const { from, reference } of objects.references) {
    if (reference.by !== 'selector' || reference.use !== 'disruption-budget') continue;
    const selected = pods.select(reference.selector, reference.namespace);
    const again = selected.find((each) => {
      const other = budgets.get(each);
      return other !== undefined && nameOf(other) !== nameOf(from);
    });
    if (again !== undefined) {
      const other = budgets.get(again);
      report({
        rule: 'PodDisruptionBudget/one-per-pod',
        from,
        path: reference.path,
        detail:
          `PodDisruptionBudget '${nameOf(other)}' selects the Pods of ${titleOfPods(again)}, too: ` +
          'they cannot be evicted (This pod has more than one PodDisruptionBudget, which the ' +
          'eviction subresource does not support.)',
        remediation: 'Leave out one of the two.',
        severity: severityTogether(application, 'error'),
      });
    }
    for (const each of selected) budgets.set(each, from);
    if (selected.length === 0 || selected.some((each) => objects.hasVersions(each))) continue;
    const block = findBlock(from, selected, scaled);
    if (block !== undefined)
      report({
        rule: 'PodDisruptionBudget/disruption-allowed',
        from,
        path: ['spec', block.field],
        detail:
          `no Pod of ${titlesOfPods(selected)} can be evicted, because ${block.why}: a drain of ` +
          "its node never ends (Cannot evict pod as it would violate the pod's disruption budget.)",
        remediation: 'Write maxUnavailable: 1, or more replicas.',
      });
  }
};

/** The field of a budget that blocks evictions, and the reason. */
interface Block {
  readonly field: string;
  readonly why: string;
}

function findBlock(
  budget: KubernetesObject,
  pods: readonly ApplicationPods[],
  scaled: ReadonlySet<string>,
): Block | undefined {
  const most = fieldOf(budget, 'spec', 'maxUnavailable');
  const least = fieldOf(budget, 'spec', 'minAvailable');
  if (most === 0 || most === '0%')
    return { field: 'maxUnavailable', why: `maxUnavailable is ${most}` };
  const field = 'minAvailable';
  if (least === '100%') return { field, why: 'minAvailable is 100%' };
  const count = countOf(pods, scaled);
  const required = count === undefined ? undefined : requiredOf(least, count);
  return count === undefined || required === undefined || count === 0 || required < count
    ? undefined
    : { field, why: `${required} of ${count} must be available` };
}

/** Returns the number of Pods; `undefined` if it is not known, or an autoscaler changes it. */
function countOf(
  pods: readonly ApplicationPods[],
  scaled: ReadonlySet<string>,
): number | undefined {
  let count = 0;
  for (const each of pods) {
    if (!each.isComplete || each.replicas === undefined || each.kind === 'Pod') return undefined;
    if (scaled.has(titleOfPods(each))) return undefined;
    count += each.replicas;
  }
  return count;
}

/**
 * Returns the number of Pods that must be available.
 *
 * Source: k8s.io/kubernetes pkg/controller/disruption getExpectedPodCount.
 */
function requiredOf(least: unknown, count: number): number | undefined {
  if (typeof least === 'number') return least;
  if (typeof least !== 'string' || !/^\d+%$/.test(least)) return undefined;
  return Math.ceil((Number.parseInt(least, 10) * count) / 100);
}

/** Returns the kinds and names of the objects that autoscalers scale. */
export const scaledObjects = ({ objects }: Application): ReadonlySet<string> =>
  new Set(
    objects.references.flatMap(({ reference }) =>
      reference.by === 'name' && reference.use === 'scale'
        ? [`${reference.kind} ${reference.name}`]
        : [],
    ),
  );
