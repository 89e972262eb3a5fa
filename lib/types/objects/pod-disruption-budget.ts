import type { NamedConstruct, PodsKind } from '../../spec/named-object.js';
import type { PodDisruptionBudgetProps } from '../../spec/objects/pod-disruption-budget.js';
import type { InferLiteral } from '../infer-literal.js';
import type { ByVerdict, Invalid, Valid } from '../verdict.js';
import type { WithWrongObject } from './object-field.js';

/** The props of a PodDisruptionBudget, which are checked. */
export type CheckedPodDisruptionBudget<Given> = InferLiteral<Given> &
  ByVerdict<PodDisruptionBudgetProps, RejectedBudget<Given>>[BudgetVerdict<Given>]['type'];

interface BothLimits {
  readonly minAvailable: number | string;
  readonly maxUnavailable: number | string;
}
interface OfConstruct {
  readonly selector: NamedConstruct;
}
/** A budget with a mistake, or with an object as its selector. */
type SuspectBudget = BothLimits | OfConstruct;
type BudgetVerdict<Given> = Given extends SuspectBudget
  ? Given extends BothLimits
    ? Invalid
    : Given extends { readonly selector: { readonly kind: PodsKind } }
      ? Valid
      : Invalid
  : Valid;
interface RejectedBudget<Given> {
  readonly type: Given extends BothLimits
    ? Omit<PodDisruptionBudgetProps, 'minAvailable'> & {
        readonly minAvailable: 'a budget cannot have both minAvailable and maxUnavailable: remove one';
      }
    : WithWrongObject<
        Given,
        PodDisruptionBudgetProps,
        'selector',
        PodsKind,
        'a Pod, a workload, or a selector'
      >;
}
