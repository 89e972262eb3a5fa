import type { PodProps } from '../spec/pod.js';
import type { RestartPolicy } from '../spec/restart-policy.js';
import type { InferLiteral, PodChecks } from './checked-pod.js';
import type { TypeErrorMessage } from './type-error-message.js';
import type { PropertyOf } from './type-utils.js';

/**
 * What is known of the restartPolicy of the Pod P: Always where none is written, any where it is
 * not known.
 */
export type RestartPolicyOf<Pod> =
  PropertyOf<Pod, 'restartPolicy'> extends infer R
    ? unknown extends R
      ? 'Always'
      : [R] extends [undefined]
        ? 'Always'
        : [R] extends [RestartPolicy]
          ? RestartPolicy extends R
            ? any
            : R
          : any
    : never;

/**
 * A template whose restartPolicy is one of Right, or not known. If it is another: for a template
 * made elsewhere a sentence, for one that is written in place a sentence at its restartPolicy. V:
 * the names of volumes that the workload gives to its Pods.
 */
export type TemplateOf<
  Pod,
  Allowed,
  Sentence extends string,
  VolumeNames extends string = never,
> = PodProps &
  InferLiteral<Pod> &
  ([PropertyOf<Pod, 'restartPolicy'>] extends [Allowed]
    ? PodChecks<Pod, VolumeNames>
    : RestartPolicy extends PropertyOf<Pod, 'restartPolicy'>
      ? PodChecks<Pod, VolumeNames>
      : string extends keyof PropertyOf<Pod, 'containers'>
        ? Sentence
        : PodChecks<Pod, VolumeNames> & InvalidRestartPolicy<Allowed, Sentence>);

type InvalidRestartPolicy<Allowed, Sentence> = undefined extends Allowed
  ? { restartPolicy?: 'Always' | TypeErrorMessage<Sentence> | undefined }
  : { restartPolicy: Allowed | TypeErrorMessage<Sentence> };
