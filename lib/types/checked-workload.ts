import type { BothMessages, ExplainForm, WithMessages } from './form.js';
import type { InferLiteral } from './infer-literal.js';
import type { AllFields } from './invalid-form.js';
import type { ExplainFields, InvalidFields } from './invalid-workload.js';
import type { TemplateParameter } from './template-of.js';
import type { TypeErrorMessage } from './type-error-message.js';
import type { PropertyOf, UnionKeys, UnknownArray } from './type-utils.js';
import type { ByVerdict, Invalid, Valid } from './verdict.js';
import type { RulesOfKind } from './workload-fields.js';

/**
 * The props of a workload, which are checked: its own fields, and its template. `Wide` are its own
 * fields. The other parameters are those of `TemplateParameter`.
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
  OwnFields<Given, 'CronJob', Wide, 'jobTemplate', 'cronJob'> & {
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
> = OwnFields<Given, Kind, Wide, 'template', Place> & {
  readonly template: WithoutDeadline<
    TemplateParameter<PropertyOf<Given, 'template'>, Allowed, Sentence, VolumeNames>,
    Given,
    Kind
  >;
};

/** The parameter for a template, with a message at a deadline that only Pods of a Job may have. */
type WithoutDeadline<Template, Given, Kind extends keyof RulesOfKind> = ByVerdict<
  Template,
  RejectedDeadline<Template, Kind>
>[DeadlineVerdict<Given, Kind>]['type'];
type DeadlineVerdict<Given, Kind extends keyof RulesOfKind> = Kind extends 'Job'
  ? Valid
  : Given extends RulesOfKind[Kind]['ownShape']['shape']
    ? Invalid
    : Valid;
interface RejectedDeadline<Template, Kind extends keyof RulesOfKind> {
  readonly type: Template extends string
    ? Template // the message about the whole template
    : Omit<Template, 'activeDeadlineSeconds'> & {
        readonly activeDeadlineSeconds: TypeErrorMessage<RulesOfKind[Kind]['ownShape']['sentence']>;
      };
}

/** The own fields of a workload, in which invalid ones have a message as their type. */
type OwnFields<
  Given,
  Kind extends keyof RulesOfKind,
  Wide,
  Template extends string,
  Place extends string,
> = ByVerdict<Wide, RejectedFields<Given, Kind, Wide, Template, Place>>[OwnVerdict<
  Given,
  Kind,
  Wide,
  Template
>]['type'];
type OwnVerdict<
  Given,
  Kind extends keyof RulesOfKind,
  Wide,
  Template extends string,
  // A template alone has no field in common with the own fields, which are all optional.
> = Given extends Wide & { readonly [F in Template]?: unknown }
  ? [InvalidFields<Given, Kind, Template> | Exclude<keyof Given, keyof Wide | Template>] extends [
      never,
    ]
    ? AllFields<Wide> & { readonly [F in Template]: any } extends Given
      ? Valid
      : Invalid
    : Invalid
  : Invalid;
interface RejectedFields<
  Given,
  Kind extends keyof RulesOfKind,
  Wide,
  Template extends string,
  Place extends string,
> {
  readonly type: WithMessages<Wide, OwnErrors<Given, Kind, Wide, Template, Place>>;
}
type OwnErrors<
  Given,
  Kind extends keyof RulesOfKind,
  Wide,
  Template extends string,
  Place extends string,
> = [InvalidFields<Given, Kind, Template>] extends [never]
  ? ExplainForm<Omit<Given, Template>, Wide, Place>
  : BothMessages<
      ExplainFields<Given, Kind, Template>,
      ExplainForm<Omit<Given, Template>, Wide, Place>
    >;

/** The names of the volumes of claim templates; any name if they do not form a record. */
export type ClaimTemplateName<Given> =
  PropertyOf<Given, 'volumeClaimTemplates'> extends infer Claims
    ? Claims extends UnknownArray
      ? string
      : UnionKeys<Claims>
    : never;
