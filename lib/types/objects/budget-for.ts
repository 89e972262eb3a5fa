import type { PodsKind, ScalableKind } from '../../spec/named-object.js';
import type { InferLiteral } from '../infer-literal.js';
import type { ByVerdict, Invalid, Valid } from '../verdict.js';
import type { CheckedConstruct } from './construct-argument.js';

/** The Pods of a budget. */
export type CheckedBudgetPods<Pods, Wide> = CheckedConstruct<
  Pods,
  Wide,
  PodsKind,
  'a Pod or a workload'
>;

/** The limit of a budget. */
export type CheckedBudgetLimit<Given, Wide, Pods> = InferLiteral<Given> &
  ByVerdict<Wide, RejectedLimit<Given, Pods>>[LimitVerdict<Given, Pods>]['type'];

interface BothLimits {
  readonly minAvailable: number | string;
  readonly maxUnavailable: number | string;
}
interface RelativeLimit {
  readonly minAvailable: string;
}
interface MaximumLimit {
  readonly maxUnavailable: number | string;
}
/** Pods whose number only their controller knows, which has no scale. */
interface WithoutScale {
  readonly kind: Exclude<PodsKind, ScalableKind>;
}
type LimitVerdict<Given, Pods> = Given extends BothLimits
  ? Invalid
  : [keyof Given] extends [never]
    ? Invalid
    : [Pods] extends [WithoutScale]
      ? Given extends RelativeLimit | MaximumLimit
        ? Invalid
        : Valid
      : Valid;
interface RejectedLimit<Given, Pods> {
  readonly type: Given extends BothLimits
    ? {
        readonly maxUnavailable: unknown;
        readonly minAvailable: 'a budget cannot have both minAvailable and maxUnavailable: remove one';
      }
    : [keyof Given] extends [never]
      ? 'a budget needs a limit: write maxUnavailable or minAvailable'
      : {
          readonly [F in keyof Given]: NoScaleSentence<KindOf<Pods>>;
        };
}
type KindOf<Pods> = Pods extends WithoutScale ? Pods['kind'] : never;
type NoScaleSentence<Kind extends string> =
  `a ${Kind} has no scale: write minAvailable as a number of Pods`;
