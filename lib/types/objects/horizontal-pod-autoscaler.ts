import type { NamedConstruct, ScalableKind } from '../../spec/named-object.js';
import type { HorizontalPodAutoscalerProps } from '../../spec/objects/horizontal-pod-autoscaler.js';
import type { InferLiteral } from '../infer-literal.js';
import type { ByVerdict, Invalid, Valid } from '../verdict.js';
import type { PlusConstruct } from './kind-of.js';
import type { WithWrongObject } from './object-field.js';

/** The props of a HorizontalPodAutoscaler, whose target is checked. */
export type CheckedHorizontalPodAutoscaler<Given> = InferLiteral<Given> &
  ByVerdict<HorizontalPodAutoscalerProps, RejectedTarget<Given>>[TargetVerdict<Given>]['type'];

interface ToConstruct {
  readonly scaleTargetRef: NamedConstruct;
}
interface ToPlus {
  readonly scaleTargetRef: PlusConstruct;
}
// An object whose kind is not known may be of a custom resource with a scale.
type TargetVerdict<Given> = Given extends ToConstruct
  ? Given['scaleTargetRef']['kind'] extends ScalableKind
    ? Valid
    : string extends Given['scaleTargetRef']['kind']
      ? Given extends ToPlus
        ? Invalid
        : Valid
      : Invalid
  : Valid;
interface RejectedTarget<Given> {
  readonly type: WithWrongObject<
    Given,
    HorizontalPodAutoscalerProps,
    'scaleTargetRef',
    ScalableKind,
    'a workload with a scale, such as a Deployment'
  >;
}
