import type { Construct } from 'constructs';
import {
  type AdapterOptions,
  applyAdapter as adapterOf,
  type FileSource,
  type PortSource,
} from '../../patterns/adapter.js';
import type { NewSidecar } from '../../patterns/sidecar.js';
import type { PodProps } from '../../spec/pod.js';
import type { CheckedPod, InferLiteral } from '../../types/checked-pod.js';
import type { RecordAt } from '../../types/composed-pod.js';
import type {
  AddedContainerCheck,
  ContainerName,
  InsertOptionsFor,
  NoEntries,
  PodWithOption,
  PortName,
  WithSidecar,
} from '../../types/pattern-types.js';
import { Pod } from '../kinds/pod.js';

/** The adapter C of the name N, with volumes V, for a container of the Pod P. */
export type AdapterFor<P, N extends string, C, V> = AdapterTargetFor<P> &
  AdapterContainer<P, N, C, V>;

export interface AdapterContainer<P, N extends string, C, V> extends InsertOptionsFor<P, V> {
  /** The name of the adapter among the containers. */
  readonly name: N;
  /** The adapter. */
  readonly container: NewSidecar & InferLiteral<C> & AddedContainerCheck<N, C, P, V>;
}

/** A container of P, and what of it can be read. */
export type AdapterTargetFor<P> = {
  [K in ContainerName<P>]: AdapterTarget<K, RecordAt<RecordAt<P, 'containers'>, K>>;
}[ContainerName<P>];

export interface AdapterTarget<K, App> {
  /** The name of the container that is adapted. */
  readonly app: K;
  /** What the adapter reads of it: a port of its, or a file that it writes. */
  readonly source: PortSource<PortName<App>> | FileSource;
}

/**
 * A Pod whose app is seen through an adapter: a native sidecar that reads what the app has, and
 * gives it in the form that is asked for. It starts before the app and ends after it, so it misses
 * nothing.
 *
 * It writes the adapter as a sidecar, after the init containers that are there or `before` one of
 * them, and one more variable of it; of a file, also the volume and its mounts in both. Throws an
 * Error where a name, a path, a port or a variable is already taken.
 */
export const adapter = <
  const P = PodProps,
  const N extends string = string,
  const C = NewSidecar,
  const V = NoEntries,
>(
  pod: CheckedPod<P>,
  options: AdapterFor<P, N, C, V>,
): WithSidecar<P, N, C, V> => adapterOf(pod, options as AdapterOptions) as WithSidecar<P, N, C, V>;

/** A Pod with an adapter. */
export interface AdapterPod extends Pod {}

/** How a Pod with an adapter is made. */
export interface AdapterPodConstructor {
  /** @param props the Pod, and in `adapter` what `adapter()` takes */
  new <
    const P = PodProps,
    const N extends string = string,
    const C = NewSidecar,
    const V = NoEntries,
  >(
    scope: Construct,
    id: string,
    props: PodWithOption<'adapter', AdapterFor<P, N, C, V>, P>,
  ): AdapterPod;
}

export const AdapterPod: AdapterPodConstructor = class AdapterPod extends Pod {
  constructor(
    scope: Construct,
    id: string,
    { adapter: options, ...pod }: PodProps & { readonly adapter: AdapterOptions },
  ) {
    super(scope, id, adapterOf(pod, options));
  }
} as AdapterPodConstructor;
