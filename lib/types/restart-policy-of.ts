import type { RestartPolicy } from '../spec/restart-policy.js';
import type { PropertyOf } from './type-utils.js';

/** The restartPolicy of a Pod: `Always` if it is not set, `any` if it is not known. */
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
