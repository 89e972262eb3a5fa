import type { ScalableKind } from '../../spec/named-object.js';
import type { OptionErrors } from '../option-errors.js';
import type { TypeErrorMessage } from '../type-error-message.js';
import type { CheckedConstruct } from './construct-argument.js';

/** The workload that an autoscaler scales. */
export type CheckedScaledWorkload<Workload, Wide> = CheckedConstruct<
  Workload,
  Wide,
  ScalableKind,
  'a workload with a scale, such as a Deployment'
>;

/** The errors in the options of an autoscaler: at least one of them is a target. */
export type AutoscalerErrors<Given, Options> = OptionErrors<
  Given,
  Options,
  'autoscalerFor()',
  { readonly maxReplicas: NoTargetError<Given> }
>;
type NoTargetError<Given> = [keyof Given & ('averageUtilization' | 'averageValue')] extends [never]
  ? string extends keyof Given
    ? unknown
    : TypeErrorMessage<"an autoscaler needs a target: write averageUtilization: { cpu: 70 }, or averageValue: { cpu: '500m' }">
  : unknown;
