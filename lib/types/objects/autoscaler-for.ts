import type { ScalableKind } from '../../spec/named-object.js';
import type { InferLiteral } from '../checked-pod.js';
import type { ByVerdict, Invalid, Valid } from '../verdict.js';
import type { CheckedConstruct } from './construct-argument.js';

/** The workload that an autoscaler scales. */
export type CheckedScaledWorkload<Workload, Wide> = CheckedConstruct<
  Workload,
  Wide,
  ScalableKind,
  'a Deployment, StatefulSet, ReplicaSet or ReplicationController'
>;

/** The options of an autoscaler, of which at least one is a target. */
export type CheckedAutoscaler<Given, Wide> = InferLiteral<Given> &
  ByVerdict<Wide, RejectedAutoscaler<Wide>>[AutoscalerVerdict<Given>]['type'];

type AutoscalerVerdict<Given> = Given extends { readonly maxReplicas: unknown }
  ? [keyof Given & ('averageUtilization' | 'averageValue')] extends [never]
    ? string extends keyof Given
      ? Valid
      : Invalid
    : Valid
  : Valid;
interface RejectedAutoscaler<Wide> {
  readonly type: Omit<Wide, 'maxReplicas'> & {
    readonly maxReplicas: "an autoscaler needs a target: write averageUtilization: { cpu: 70 }, or averageValue: { cpu: '500m' }";
  };
}
