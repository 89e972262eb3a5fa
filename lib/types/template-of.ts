import type { PodProps } from '../spec/pod.js';
import type { RestartPolicy } from '../spec/restart-policy.js';
import type { InferLiteral, PodChecks } from './checked-pod.js';
import type { TypeErrorMessage } from './type-error-message.js';
import type { PropertyOf } from './type-utils.js';

/**
 * What is known of the restartPolicy of the Pod P: Always where none is written, any where it is
 * not known.
 */
export type RestartPolicyOf<P> =
  PropertyOf<P, 'restartPolicy'> extends infer R
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
export type TemplateOf<P, Right, Sentence extends string, V extends string = never> = PodProps &
  InferLiteral<P> &
  ([PropertyOf<P, 'restartPolicy'>] extends [Right]
    ? PodChecks<P, V>
    : RestartPolicy extends PropertyOf<P, 'restartPolicy'>
      ? PodChecks<P, V>
      : string extends keyof PropertyOf<P, 'containers'>
        ? Sentence
        : PodChecks<P, V> & InvalidRestartPolicy<Right, Sentence>);

type InvalidRestartPolicy<Right, Sentence> = undefined extends Right
  ? { restartPolicy?: 'Always' | TypeErrorMessage<Sentence> | undefined }
  : { restartPolicy: Right | TypeErrorMessage<Sentence> };
