import type { None } from '../checked/added.js';
import type { Decides, Patterned } from '../checked/patterned.js';
import type { Restrictable } from '../checked/pod.js';
import { restricted as restrictedPod } from '../patterns/restricted.js';
import type { PodProps } from '../spec/pod.js';

/** The Pod P, held to the Pod Security level `restricted`. */
export type RestrictedPod<P> = Patterned<P, None, None, None, Kept<P> & { readonly podSecurity: 'restricted' }>;
type Kept<P> = Pick<P, Exclude<Decides, 'podSecurity'> & keyof P>;

/**
 * The Pod with all that the Pod Security level `restricted` demands, and nothing else: what is not written is set, what is written stays, and what
 * contradicts the level does not compile.
 *
 * The Pod gets `podSecurity: 'restricted'`, and in its `securityContext` `runAsNonRoot: true` and `seccompProfile: { type: 'RuntimeDefault' }`,
 * unless all containers say these themselves. Each container gets `allowPrivilegeEscalation: false` and `capabilities: { drop: ['ALL'] }`. With
 * `os: { name: 'windows' }` only `runAsNonRoot` is set; with `hostUsers: false` all but that.
 */
export const restricted = <const P = PodProps>(pod: Restrictable<P>): RestrictedPod<P> => restrictedPod(pod) as RestrictedPod<P>;
