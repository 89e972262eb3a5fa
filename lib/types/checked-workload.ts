import type { InferLiteral } from './checked-pod.js';
import type { ExplainForm, WithForm, WithMessages } from './form.js';
import type { AllFields } from './invalid-form.js';
import type { ExplainFields, InvalidFields } from './invalid-workload.js';
import type { TemplateOf } from './template-of.js';
import type { TypeErrorMessage } from './type-error-message.js';
import type { PropertyOf, UnionKeys, UnknownArray } from './type-utils.js';
import type { RulesOfKind } from './workload-fields.js';

/**
 * The props of a workload, which are checked: its own fields, and its template. `Wide` are its own
 * fields. The other parameters are those of `TemplateOf`.
 */
export type CheckedWorkload<
  Given,
  Kind extends keyof RulesOfKind,
  Wide,
  Allowed,
  Sentence extends string,
  VolumeNames extends string = never,
> = InferLiteral<Given> & WorkloadFields<Given, Kind, Wide, Allowed, Sentence, VolumeNames>;

/** The checked props of a CronJob, whose own fields are `Wide`, and those of its Job `WideJob`. */
export type CheckedCronJob<Given, Wide, WideJob, Sentence extends string> = InferLiteral<Given> &
  WithMessages<Wide, OwnErrors<Given, 'CronJob', Wide, 'jobTemplate', 'cronJob'>> & {
    readonly jobTemplate: WorkloadFields<
      PropertyOf<Given, 'jobTemplate'>,
      'Job',
      WideJob,
      'OnFailure' | 'Never',
      Sentence,
      never,
      'jobTemplate'
    >;
  };

type WorkloadFields<
  Given,
  Kind extends keyof RulesOfKind,
  Wide,
  Allowed,
  Sentence extends string,
  VolumeNames extends string,
  Place extends string = 'workload',
> = WithMessages<Wide, OwnErrors<Given, Kind, Wide, 'template', Place>> & {
  readonly template: TemplateOf<PropertyOf<Given, 'template'>, Allowed, Sentence, VolumeNames>;
} & (Kind extends 'Job' ? unknown : DeadlineError<Given, RulesOfKind[Kind]['ownShape']>);

/** The error of a template with a deadline, at this field. */
type DeadlineError<Given, Row> = Row extends { readonly shape: infer S; readonly sentence: infer T }
  ? Given extends S
    ? { readonly template: { readonly activeDeadlineSeconds: TypeErrorMessage<T> } }
    : unknown
  : unknown;

/**
 * The errors in the own fields; `unknown` if there are none. This is one condition whose branches
 * explain everything: TypeScript compares the constructors of workloads and patterns branch by
 * branch, and took minutes for a merge of two conditions.
 */
type OwnErrors<
  Given,
  Kind extends keyof RulesOfKind,
  Wide,
  Template extends string,
  Place extends string,
> = Given extends Wide
  ? [InvalidFields<Given, Kind, Template> | Exclude<keyof Given, keyof Wide | Template>] extends [
      never,
    ]
    ? AllFields<Wide> & { readonly [F in Template]: any } extends Given
      ? unknown
      : ExplainOwn<Given, Kind, Wide, Template, Place>
    : ExplainOwn<Given, Kind, Wide, Template, Place>
  : ExplainOwn<Given, Kind, Wide, Template, Place>;
type ExplainOwn<
  Given,
  Kind extends keyof RulesOfKind,
  Wide,
  Template extends string,
  Place extends string,
> = [InvalidFields<Given, Kind, Template>] extends [never]
  ? ExplainForm<Omit<Given, Template>, Wide, Place>
  : WithForm<ExplainFields<Given, Kind, Template>, ExplainForm<Omit<Given, Template>, Wide, Place>>;

/** The names of the volumes of claim templates; any name if they do not form a record. */
export type ClaimTemplateName<Given> =
  PropertyOf<Given, 'volumeClaimTemplates'> extends infer Claims
    ? Claims extends UnknownArray
      ? string
      : UnionKeys<Claims>
    : never;
