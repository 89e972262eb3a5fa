import type { InferLiteral } from './checked-pod.js';
import type { ExplainForm, WithMessages } from './form.js';
import type { AllFields } from './invalid-form.js';
import type { TemplateOf } from './template-of.js';
import type { PropertyOf, UnionKeys, UnknownArray } from './type-utils.js';

/**
 * The props of a workload, which are checked: its own fields, and its template. `Wide` are its own
 * fields. The other parameters are those of `TemplateOf`.
 */
export type CheckedWorkload<
  Given,
  Wide,
  Allowed,
  Sentence extends string,
  VolumeNames extends string = never,
> = InferLiteral<Given> & WorkloadFields<Given, Wide, Allowed, Sentence, VolumeNames>;

/** The checked props of a CronJob, whose own fields are `Wide`, and those of its Job `WideJob`. */
export type CheckedCronJob<Given, Wide, WideJob, Sentence extends string> = InferLiteral<Given> &
  WithMessages<Wide, FormErrors<Given, Wide, 'jobTemplate', 'cronJob'>> & {
    readonly jobTemplate: WorkloadFields<
      PropertyOf<Given, 'jobTemplate'>,
      WideJob,
      'OnFailure' | 'Never',
      Sentence,
      never,
      'jobTemplate'
    >;
  };

type WorkloadFields<
  Given,
  Wide,
  Allowed,
  Sentence extends string,
  VolumeNames extends string,
  Place extends string = 'workload',
> = WithMessages<Wide, FormErrors<Given, Wide, 'template', Place>> & {
  readonly template: TemplateOf<PropertyOf<Given, 'template'>, Allowed, Sentence, VolumeNames>;
};

/** The errors in the form of the own fields; `unknown` if there are none. */
type FormErrors<Given, Wide, Template extends string, Place extends string> = Given extends Wide
  ? keyof Given extends keyof Wide | Template
    ? AllFields<Wide> & { readonly [F in Template]: any } extends Given
      ? unknown
      : ExplainForm<Omit<Given, Template>, Wide, Place>
    : ExplainForm<Omit<Given, Template>, Wide, Place>
  : ExplainForm<Omit<Given, Template>, Wide, Place>;

/** The names of the volumes of claim templates; any name if they do not form a record. */
export type ClaimTemplateName<Given> =
  PropertyOf<Given, 'volumeClaimTemplates'> extends infer Claims
    ? Claims extends UnknownArray
      ? string
      : UnionKeys<Claims>
    : never;
