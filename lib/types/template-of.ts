import type { PodProps } from '../spec/pod.js';
import type { RestartPolicy } from '../spec/restart-policy.js';
import type { PodChecks, PodWithMessages } from './checked-pod.js';
import type { GoverningField } from './composed-pod.js';
import type { InferLiteral } from './infer-literal.js';
import type { TypeErrorMessage } from './type-error-message.js';
import type { PropertyOf } from './type-utils.js';
import type { ByVerdict, VerdictOf } from './verdict.js';

/**
 * A checked template whose restartPolicy is `Allowed` or not known. Otherwise the parameter has an
 * error message: at the restartPolicy of a template that is written in place, or instead of a
 * template that was made elsewhere. `VolumeNames` are the volumes that the workload adds to its
 * Pods.
 */
export type TemplateOf<
  Pod,
  Allowed,
  Sentence extends string,
  VolumeNames extends string = never,
> = InferLiteral<Pod> & TemplateParameter<Pod, Allowed, Sentence, VolumeNames>;
/** The type of the parameter for a template, without the part that infers literals. */
export type TemplateParameter<
  Pod,
  Allowed,
  Sentence extends string,
  VolumeNames extends string = never,
> = ByVerdict<PodProps, RejectedTemplate<Pod, Allowed, Sentence, VolumeNames>>[VerdictOf<
  TemplateChecks<Pod, Allowed, Sentence, VolumeNames>
>]['type'];
interface RejectedTemplate<Pod, Allowed, Sentence extends string, VolumeNames extends string> {
  readonly type: PodWithMessages<TemplateChecks<Pod, Allowed, Sentence, VolumeNames>>;
}
type TemplateChecks<Pod, Allowed, Sentence extends string, VolumeNames extends string> = [
  PropertyOf<Pod, 'restartPolicy'>,
] extends [Allowed]
  ? PodChecks<Pod, VolumeNames>
  : RestartPolicy extends PropertyOf<Pod, 'restartPolicy'>
    ? PodChecks<Pod, VolumeNames>
    : IsMadeElsewhere<Pod> extends true
      ? Sentence
      : MergeMessages<PodChecks<Pod, VolumeNames>, Pod, Allowed, Sentence>;
/** The message about a missing restartPolicy replaces the template: that message is the shortest. */
type MergeMessages<Checks, Pod, Allowed, Sentence> = unknown extends Checks
  ? [PropertyOf<Pod, 'restartPolicy'>] extends [undefined]
    ? Sentence
    : InvalidRestartPolicy<Allowed, Sentence>
  : Checks & InvalidRestartPolicy<Allowed, Sentence>;

/** Whether a template is certainly not written in place: its type is wide, or a pattern's. */
type IsMadeElsewhere<Pod> = string extends keyof PropertyOf<Pod, 'containers'>
  ? true
  : GoverningField extends keyof Pod
    ? true
    : false;

type InvalidRestartPolicy<Allowed, Sentence> = undefined extends Allowed
  ? { restartPolicy?: 'Always' | TypeErrorMessage<Sentence> | undefined }
  : { restartPolicy: Allowed | TypeErrorMessage<Sentence> };
