import type { Construct } from 'constructs';
import type { AddedChecks, None, PodAnd, SharedIn } from '../checked/added.js';
import type { Patterned } from '../checked/patterned.js';
import type { Checked, Literal } from '../checked/pod.js';
import { type InitOptions, init as initOf, type Steps } from '../patterns/init.js';
import type { PodProps } from '../spec/pod.js';
import { Pod } from './pod.js';

/** The steps S, with volumes V, for the Pod P. */
export interface StepsFor<P, S, V> extends SharedIn<P, V> {
  /** The steps, by name: each runs to its end before the next one starts. */
  readonly steps: Steps & Literal<S> & AddedChecks<S, P, V>;
}

/**
 * A Pod with more init containers that run to their end, one after the other, before its containers start.
 *
 * It writes the steps, after the init containers that are there or `before` one of them, and what `volumes`, `mounts` and `env` say; nothing
 * else. Throws an Error where a name, a path or a port is already taken.
 */
export const init = <const P = PodProps, const S = Steps, const V = None>(
  pod: Checked<P>,
  options: StepsFor<P, S, V>,
): Patterned<P, None, S, V> => initOf(pod, options as InitOptions) as Patterned<P, None, S, V>;

/** A Pod that is set up before its containers start. */
export interface InitPod extends Pod {}

/** How a Pod that is set up is made. */
export interface InitPodConstructor {
  /** @param props the Pod, and in `init` what `init()` takes */
  new <const P = PodProps, const S = Steps, const V = None>(
    scope: Construct,
    id: string,
    props: PodAnd<'init', StepsFor<P, S, V>, P>,
  ): InitPod;
}

export const InitPod: InitPodConstructor = class InitPod extends Pod {
  constructor(scope: Construct, id: string, { init: options, ...pod }: PodProps & { readonly init: InitOptions }) {
    super(scope, id, initOf(pod, options));
  }
} as InitPodConstructor;
