import type { PodsKind } from '../../spec/named-object.js';
import type { PodDisruptionBudgetProps } from '../../spec/objects/pod-disruption-budget.js';
import type { ByVerdict, Invalid, Valid } from '../verdict.js';
import type { CheckedObjectField } from './object-field.js';

/** The props of a PodDisruptionBudget, which are checked. */
export type CheckedPodDisruptionBudget<Given> = CheckedObjectField<
  Given,
  PodDisruptionBudgetProps,
  'selector',
  PodsKind,
  'a Pod, a workload, or a selector',
  ByVerdict<PodDisruptionBudgetProps, RejectedBudget>[BudgetVerdict<Given>]['type']
>;

interface BothLimits {
  readonly minAvailable: number | string;
  readonly maxUnavailable: number | string;
}
type BudgetVerdict<Given> = Given extends BothLimits ? Invalid : Valid;
interface RejectedBudget {
  readonly type: Omit<PodDisruptionBudgetProps, 'minAvailable'> & {
    readonly minAvailable: 'a budget cannot have both minAvailable and maxUnavailable: remove one';
  };
}
