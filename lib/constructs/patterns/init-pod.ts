import type { Construct } from 'constructs';
import {
  type InitOptions,
  applyInit as initOf,
  type NewInitContainers,
} from '../../patterns/init.js';
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

/** The steps S, with volumes V, for the Pod P. */
export interface InitContainersFor<P, S, V> extends SharedOptionsFor<P, V> {
  /** The steps, by name: each runs to its end before the next one starts. */
  readonly initContainers: NewInitContainers & InferLiteral<S> & AddedContainersChecks<S, P, V>;
}

/**
 * A Pod with more init containers that run to their end, one after the other, before its containers
 * start.
 *
 * It writes the steps, after the init containers that are there or `before` one of them, and what
 * `volumes`, `mounts` and `env` say; nothing else. Throws an Error where a name, a path or a port
 * is already taken.
 */
export const init = <const P = PodProps, const S = NewInitContainers, const V = NoEntries>(
  pod: CheckedPod<P>,
  options: InitContainersFor<P, S, V>,
): ExtendedPod<P, NoEntries, S, V> =>
  initOf(pod, options as InitOptions) as ExtendedPod<P, NoEntries, S, V>;

/** A Pod that is set up before its containers start. */
export interface InitPod extends Pod {}

/** How a Pod that is set up is made. */
export interface InitPodConstructor {
  /** @param props the Pod, and in `init` what `init()` takes */
  new <const P = PodProps, const S = NewInitContainers, const V = NoEntries>(
    scope: Construct,
    id: string,
    props: PodWithOption<'init', InitContainersFor<P, S, V>, P>,
  ): InitPod;
}

export const InitPod: InitPodConstructor = class InitPod extends Pod {
  constructor(
    scope: Construct,
    id: string,
    { init: options, ...pod }: PodProps & { readonly init: InitOptions },
  ) {
    super(scope, id, initOf(pod, options));
  }
} as InitPodConstructor;
