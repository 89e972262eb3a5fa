import type { Construct } from 'constructs';
import type { NewAmbassador } from '../../patterns/ambassador.js';
import {
  type LocalLeaves,
  type RemoteLeaves,
  type ScatterGatherOptions,
  applyScatterGather as scatterGatherOf,
} from '../../patterns/scatter-gather.js';
import type { PodProps } from '../../spec/pod.js';
import type { CheckedPod, InferLiteral } from '../../types/checked-pod.js';
import type { ExtendedPod } from '../../types/composed-pod.js';
import type {
  AddedContainerCheck,
  AddedContainersChecks,
  ContainerName,
  InsertOptionsFor,
  NoEntries,
  PodWithOption,
  PortName,
  UnusedName,
} from '../../types/pattern-types.js';
import { Pod } from '../kinds/pod.js';

/** Leaves S, and a merge C of the name N, with volumes V, for a container of the Pod P. */
export interface ScatterGatherFor<P, S, N extends string, C, V> extends InsertOptionsFor<P, V> {
  /**
   * The name of the container that is asked, asks all leaves, and gives their answers to be merged.
   */
  readonly root: ContainerName<P>;
  /** Who answers a part: sidecars, or the addresses of other Pods. */
  readonly leaves: LocalLeavesFor<P, S, V> | RemoteLeaves;
  /** Who makes one answer of the parts. */
  readonly aggregator: AggregatorFor<P, S, N, C, V>;
}

export interface LocalLeavesFor<P, S, V> {
  /** Sidecars by name, in the order in which they start. */
  readonly containers: LocalLeaves['containers'] & InferLiteral<S> & AddedContainersChecks<S, P, V>;
  /** The port at which each is asked: `{ books: 'http-books', films: 'http-films' }`. */
  readonly ports: { readonly [K in keyof S]: PortName<S[K]> };
  /** The variable of the root that holds their addresses: `127.0.0.1:8081,127.0.0.1:8082`. */
  readonly variable: string;
}

export interface AggregatorFor<P, S, N extends string, C, V> {
  /** The name of the container. */
  readonly name: N & UnusedName<N, S, 'a leaf'>;
  /** The container, a sidecar. */
  readonly container: NewAmbassador & InferLiteral<C> & AddedContainerCheck<N, C, P, V>;
  /** The name of its port. */
  readonly port: PortName<C>;
  /** The variable of the root that holds its address, `127.0.0.1:9000`. */
  readonly variable: string;
}

/** The Pod P with leaves S, a merge C of the name N, and volumes V. */
export type WithLeaves<P, S, N extends string, C, V> = ExtendedPod<
  P,
  NoEntries,
  { readonly [K in keyof S]: S[K] & { readonly restartPolicy: 'Always' } } & {
    readonly [K in N]: C & { readonly restartPolicy: 'Always' };
  },
  V
>;

/**
 * A Pod whose root hands each question to many leaves, and has one answer made of theirs: it knows
 * where all of them are. Those that are in the Pod are native sidecars, which can be asked before
 * the root starts.
 *
 * It writes the leaves that are given as containers, and the merge, as sidecars, after the init
 * containers that are there or `before` one of them, and two variables of the root; nothing else.
 * Throws an Error where a name, a port or a variable is already taken, and where there are no
 * leaves.
 */
export const scatterGather = <
  const P = PodProps,
  const S = NoEntries,
  const N extends string = string,
  const C = NewAmbassador,
  const V = NoEntries,
>(
  pod: CheckedPod<P>,
  options: ScatterGatherFor<P, S, N, C, V>,
): WithLeaves<P, S, N, C, V> =>
  scatterGatherOf(pod, options as ScatterGatherOptions) as WithLeaves<P, S, N, C, V>;

/** A Pod that has its questions answered by many. */
export interface ScatterGatherPod extends Pod {}

/** How a Pod that has its questions answered by many is made. */
export interface ScatterGatherPodConstructor {
  /** @param props the Pod, and in `scatterGather` what `scatterGather()` takes */
  new <
    const P = PodProps,
    const S = NoEntries,
    const N extends string = string,
    const C = NewAmbassador,
    const V = NoEntries,
  >(
    scope: Construct,
    id: string,
    props: PodWithOption<'scatterGather', ScatterGatherFor<P, S, N, C, V>, P>,
  ): ScatterGatherPod;
}

export const ScatterGatherPod: ScatterGatherPodConstructor = class ScatterGatherPod extends Pod {
  constructor(
    scope: Construct,
    id: string,
    { scatterGather: options, ...pod }: PodProps & { readonly scatterGather: ScatterGatherOptions },
  ) {
    super(scope, id, scatterGatherOf(pod, options));
  }
} as ScatterGatherPodConstructor;
