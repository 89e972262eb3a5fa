import type { PodProps } from '../spec/pod.js';
import type { RestartPolicy } from '../spec/restart.js';
import type { At } from './known.js';
import type { Mistake } from './mistake.js';
import type { Literal, PodChecks } from './pod.js';

/** What is known of the restartPolicy of the Pod P: Always where none is written, any where it is not known. */
export type PolicyOf<P> =
  At<P, 'restartPolicy'> extends infer R
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
 * A template whose restartPolicy is one of Right, or not known. If it is another: for a template made elsewhere a sentence,
 * for one that is written in place a sentence at its restartPolicy. V: the names of volumes that the workload gives to its Pods.
 */
export type TemplateOf<P, Right, Sentence extends string, V extends string = never> = PodProps &
  Literal<P> &
  ([At<P, 'restartPolicy'>] extends [Right]
    ? PodChecks<P, V>
    : RestartPolicy extends At<P, 'restartPolicy'>
      ? PodChecks<P, V>
      : string extends keyof At<P, 'containers'>
        ? Sentence
        : PodChecks<P, V> & WrongPolicy<Right, Sentence>);

type WrongPolicy<Right, Sentence> = undefined extends Right
  ? { restartPolicy?: 'Always' | Mistake<Sentence> | undefined }
  : { restartPolicy: Right | Mistake<Sentence> };
