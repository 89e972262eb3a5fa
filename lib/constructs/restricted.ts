import type { Restrictable } from '../checked/pod.js';
import type { PolicyOf } from '../checked/workload.js';
import { restricted as restrictedPod } from '../patterns/restricted.js';
import type { PodProps } from '../spec/pod.js';
import type { RestartPolicy } from '../spec/restart.js';
import type { Template } from './template.js';

/** A Pod that is held to the Pod Security level `restricted`: plain data, for `new Pod`, or for the template of a workload. */
export interface RestrictedPod<R extends RestartPolicy = RestartPolicy> extends Template<R> {
  /** The level, known to types: what is written over the Pod later is checked by it, too. */
  readonly podSecurity: 'restricted';
}

/**
 * The Pod with all that the Pod Security level `restricted` demands, and nothing else: what is not written is set, what is written stays, and what
 * contradicts the level does not compile.
 *
 * The Pod gets `podSecurity: 'restricted'`, and in its `securityContext` `runAsNonRoot: true` and `seccompProfile: { type: 'RuntimeDefault' }`,
 * unless all containers say these themselves. Each container gets `allowPrivilegeEscalation: false` and `capabilities: { drop: ['ALL'] }`. With
 * `os: { name: 'windows' }` only `runAsNonRoot` is set; with `hostUsers: false` all but that.
 */
export const restricted = <const P = PodProps>(pod: Restrictable<P>): RestrictedPod<PolicyOf<P>> =>
  restrictedPod(pod) as RestrictedPod<PolicyOf<P>>;
