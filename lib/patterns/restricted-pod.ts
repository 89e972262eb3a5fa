import type { PodProps } from '../spec/pod.js';
import type { RestrictablePod } from '../types/checked-pod.js';
import type { ExtendedPod, GoverningField } from '../types/composed-pod.js';
import type { NoEntries } from '../types/pattern-types.js';
import { applyRestricted as restrictedPod } from './restricted.js';

/** The Pod P, held to the Pod Security level `restricted`. */
export type RestrictedPod<P> = ExtendedPod<
  P,
  NoEntries,
  NoEntries,
  NoEntries,
  GoverningFieldsOf<P> & { readonly podSecurity: 'restricted' }
>;
type GoverningFieldsOf<P> = Pick<P, Exclude<GoverningField, 'podSecurity'> & keyof P>;

/**
 * The Pod with all that the Pod Security level `restricted` demands, and nothing else: what is not
 * written is set, what is written stays, and what contradicts the level does not compile.
 *
 * The Pod gets `podSecurity: 'restricted'`, and in its `securityContext` `runAsNonRoot: true` and
 * `seccompProfile: { type: 'RuntimeDefault' }`, unless all containers say these themselves. Each
 * container gets `allowPrivilegeEscalation: false` and `capabilities: { drop: ['ALL'] }`. With `os:
 * { name: 'windows' }` only `runAsNonRoot` is set; with `hostUsers: false` all but that.
 */
export const restricted = <const P = PodProps>(pod: RestrictablePod<P>): RestrictedPod<P> =>
  restrictedPod(pod) as RestrictedPod<P>;
