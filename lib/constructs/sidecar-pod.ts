import type { Construct } from 'constructs';
import type { AddedChecks, None, PodAnd, SharedIn } from '../checked/added.js';
import type { Patterned } from '../checked/patterned.js';
import type { Checked, Literal } from '../checked/pod.js';
import { type NewSidecars, type SidecarOptions, sidecar as sidecarOf } from '../patterns/sidecar.js';
import type { PodProps } from '../spec/pod.js';
import { Pod } from './pod.js';

/** The sidecars S, with volumes V, for the Pod P. */
export interface SidecarsFor<P, S, V> extends SharedIn<P, V> {
  /** The sidecars, by name, in the order in which they start. That they are sidecars is written by the pattern. */
  readonly sidecars: NewSidecars & Literal<S> & AddedChecks<S, P, V>;
}

/** The Pod P with sidecars S and volumes V. */
export type WithSidecars<P, S, V> = Patterned<P, None, { readonly [K in keyof S]: S[K] & { readonly restartPolicy: 'Always' } }, V>;

/**
 * A Pod with more native sidecars: init containers that keep running. They start before the containers, end after them, and keep no Job from
 * its end.
 *
 * It writes the sidecars with `restartPolicy: 'Always'`, after the init containers that are there or `before` one of them, and what `volumes`,
 * `mounts` and `env` say; nothing else. Throws an Error where a name, a path or a port is already taken.
 */
export const sidecar = <const P = PodProps, const S = NewSidecars, const V = None>(
  pod: Checked<P>,
  options: SidecarsFor<P, S, V>,
): WithSidecars<P, S, V> => sidecarOf(pod, options as SidecarOptions) as WithSidecars<P, S, V>;

/** A Pod with native sidecars. */
export interface SidecarPod extends Pod {}

/** How a Pod with sidecars is made. */
export interface SidecarPodConstructor {
  /** @param props the Pod, and in `sidecar` what `sidecar()` takes */
  new <const P = PodProps, const S = NewSidecars, const V = None>(
    scope: Construct,
    id: string,
    props: PodAnd<'sidecar', SidecarsFor<P, S, V>, P>,
  ): SidecarPod;
}

export const SidecarPod: SidecarPodConstructor = class SidecarPod extends Pod {
  constructor(scope: Construct, id: string, { sidecar: options, ...pod }: PodProps & { readonly sidecar: SidecarOptions }) {
    super(scope, id, sidecarOf(pod, options));
  }
} as SidecarPodConstructor;
