import type { Construct } from 'constructs';
import {
  type NewSidecars,
  type SidecarOptions,
  applySidecar as sidecarOf,
} from '../../patterns/sidecar.js';
import type { PodProps } from '../../spec/pod.js';
import type { CheckedPod, InferLiteral } from '../../types/checked-pod.js';
import type { ExtendedPod } from '../../types/composed-pod.js';
import type {
  AddedContainersChecks,
  NoEntries,
  PodWithOption,
  SharedOptionsFor,
} from '../../types/pattern-types.js';
import { Pod } from '../kinds/pod.js';

/** The sidecars S, with volumes V, for the Pod P. */
export interface SidecarsFor<P, S, V> extends SharedOptionsFor<P, V> {
  /**
   * The sidecars, by name, in the order in which they start. That they are sidecars is written by
   * the pattern.
   */
  readonly sidecars: NewSidecars & InferLiteral<S> & AddedContainersChecks<S, P, V>;
}

/** The Pod P with sidecars S and volumes V. */
export type WithSidecars<P, S, V> = ExtendedPod<
  P,
  NoEntries,
  { readonly [K in keyof S]: S[K] & { readonly restartPolicy: 'Always' } },
  V
>;

/**
 * A Pod with more native sidecars: init containers that keep running. They start before the
 * containers, end after them, and keep no Job from its end.
 *
 * It writes the sidecars with `restartPolicy: 'Always'`, after the init containers that are there
 * or `before` one of them, and what `volumes`, `mounts` and `env` say; nothing else. Throws an
 * Error where a name, a path or a port is already taken.
 */
export const sidecar = <const P = PodProps, const S = NewSidecars, const V = NoEntries>(
  pod: CheckedPod<P>,
  options: SidecarsFor<P, S, V>,
): WithSidecars<P, S, V> => sidecarOf(pod, options as SidecarOptions) as WithSidecars<P, S, V>;

/** A Pod with native sidecars. */
export interface SidecarPod extends Pod {}

/** How a Pod with sidecars is made. */
export interface SidecarPodConstructor {
  /** @param props the Pod, and in `sidecar` what `sidecar()` takes */
  new <const P = PodProps, const S = NewSidecars, const V = NoEntries>(
    scope: Construct,
    id: string,
    props: PodWithOption<'sidecar', SidecarsFor<P, S, V>, P>,
  ): SidecarPod;
}

export const SidecarPod: SidecarPodConstructor = class SidecarPod extends Pod {
  constructor(
    scope: Construct,
    id: string,
    { sidecar: options, ...pod }: PodProps & { readonly sidecar: SidecarOptions },
  ) {
    super(scope, id, sidecarOf(pod, options));
  }
} as SidecarPodConstructor;
