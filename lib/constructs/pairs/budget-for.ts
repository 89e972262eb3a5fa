import { PODS_KINDS, SCALABLE_KINDS } from '../../spec/named-object.js';
import type { CheckedBudgetLimit, CheckedBudgetPods } from '../../types/objects/budget-for.js';
import { manifestOf } from './manifest-of.js';
import type { PodsConstruct } from './service-for.js';

/** A number of Pods, or a percentage of them. */
type PodCount = number | `${number}%`;
/** The limit of `budgetFor()`: exactly one of the two. */
export type BudgetLimit =
  | {
      /** How many Pods may be unavailable: a number, or a percentage: `'25%'`. */
      readonly maxUnavailable: PodCount;
      readonly minAvailable?: undefined;
    }
  | {
      /** How many Pods have to be available: a number, or a percentage: `'75%'`. */
      readonly minAvailable: PodCount;
      readonly maxUnavailable?: undefined;
    };

/** The fields of a PodDisruptionBudget that `budgetFor()` returns. */
export interface BudgetFor {
  /** The Pods of the budget. */
  readonly selector: PodsConstruct;
  /** How many Pods may be unavailable. */
  readonly maxUnavailable?: PodCount;
  /** How many Pods have to be available. */
  readonly minAvailable?: PodCount;
}

/**
 * Returns the selector and the limit of a PodDisruptionBudget for a Pod or workload.
 *
 * Kubernetes only knows how many Pods there should be if their controller has a scale: a
 * Deployment, StatefulSet, ReplicaSet or ReplicationController. For all other Pods, the limit is
 * `minAvailable` as a number of Pods: with any other limit, no Pod of a DaemonSet or Job can be
 * evicted. Source: k8s.io/kubernetes pkg/controller/disruption getExpectedScale.
 *
 * @param pods - The Pod or workload. Its Pods have labels of their own.
 * @param limit - `maxUnavailable` or `minAvailable`.
 * @returns Props of a PodDisruptionBudget. Spread them to add other fields.
 * @throws An Error if there is not exactly one limit, or if the Pods have no scale and the limit
 * needs it.
 *
 * @example
 * ```ts
 * import { App, budgetFor, Chart, Deployment, PodDisruptionBudget } from 'cdk8s-pods';
 *
 * const app = new App();
 * const chart = new Chart(app, 'shop');
 * const web = new Deployment(chart, 'web', {
 *   replicas: 3,
 *   template: {
 *     metadata: { labels: { app: 'web' } },
 *     containers: { web: { image: 'nginx:1.29' } },
 *   },
 * });
 * new PodDisruptionBudget(chart, 'budget', budgetFor(web, { maxUnavailable: 1 }));
 * app.synth();
 * ```
 */
export function budgetFor<const Pods = PodsConstruct, const Limit = BudgetLimit>(
  pods: CheckedBudgetPods<Pods, PodsConstruct>,
  limit: CheckedBudgetLimit<Limit, BudgetLimit, Pods>,
): BudgetFor {
  const selector = pods as unknown as PodsConstruct;
  manifestOf(selector, 'budgetFor', PODS_KINDS, 'a Pod or a workload');
  const { maxUnavailable, minAvailable } = limit as unknown as BudgetLimit;
  if ((maxUnavailable === undefined) === (minAvailable === undefined))
    throw new Error('budgetFor() takes exactly one limit: write maxUnavailable or minAvailable');
  if (typeof minAvailable !== 'number' && !SCALABLE_KINDS.has(selector.kind))
    throw new Error(
      `${selector.kind} '${selector.name}' has no scale: write minAvailable as a number of Pods`,
    );
  return maxUnavailable === undefined
    ? { selector, minAvailable: minAvailable as PodCount }
    : { selector, maxUnavailable };
}
