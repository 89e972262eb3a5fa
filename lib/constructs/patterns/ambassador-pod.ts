import type { Construct } from 'constructs';
import {
  type AmbassadorOptions,
  applyAmbassador as ambassadorOf,
  type NewAmbassador,
} from '../../patterns/ambassador.js';
import type { PodProps } from '../../spec/pod.js';
import type { CheckedPod, InferLiteral } from '../../types/checked-pod.js';
import type {
  AddedContainerCheck,
  ClientsFor,
  InsertOptionsFor,
  NoEntries,
  PodWithOption,
  WithSidecar,
} from '../../types/pattern-types.js';
import { Pod } from '../kinds/pod.js';

/** The ambassador C of the name N, with volumes V, for the Pod P. */
export interface AmbassadorFor<P, N extends string, C, V> extends InsertOptionsFor<P, V> {
  /** The name of the ambassador among the containers. */
  readonly name: N;
  /** The ambassador: a proxy, what it listens on, and how it is known to listen. */
  readonly container: NewAmbassador & InferLiteral<C> & AddedContainerCheck<N, C, P, V>;
  /**
   * Who speaks to it: by container, its variables, and the port of the ambassador whose address
   * each holds. `{ shop: { REDIS: 'redis' } }` gives the container `shop` the variable `REDIS`,
   * `127.0.0.1:6379`.
   *
   * @default - nobody is told
   */
  readonly clients?: ClientsFor<P, C> | undefined;
}

/**
 * A Pod in which something outside of it is found on localhost: a native sidecar stands for it, and
 * is there before the containers ask.
 *
 * It writes the ambassador as a sidecar, after the init containers that are there or `before` one
 * of them, and before their other variables those of its `clients`; nothing else. Throws an Error
 * where a name, a port or a variable is already taken.
 */
export const ambassador = <
  const P = PodProps,
  const N extends string = string,
  const C = NewAmbassador,
  const V = NoEntries,
>(
  pod: CheckedPod<P>,
  options: AmbassadorFor<P, N, C, V>,
): WithSidecar<P, N, C, V> =>
  ambassadorOf(pod, options as AmbassadorOptions) as WithSidecar<P, N, C, V>;

/** A Pod with an ambassador. */
export interface AmbassadorPod extends Pod {}

/** How a Pod with an ambassador is made. */
export interface AmbassadorPodConstructor {
  /** @param props the Pod, and in `ambassador` what `ambassador()` takes */
  new <
    const P = PodProps,
    const N extends string = string,
    const C = NewAmbassador,
    const V = NoEntries,
  >(
    scope: Construct,
    id: string,
    props: PodWithOption<'ambassador', AmbassadorFor<P, N, C, V>, P>,
  ): AmbassadorPod;
}

export const AmbassadorPod: AmbassadorPodConstructor = class AmbassadorPod extends Pod {
  constructor(
    scope: Construct,
    id: string,
    { ambassador: options, ...pod }: PodProps & { readonly ambassador: AmbassadorOptions },
  ) {
    super(scope, id, ambassadorOf(pod, options));
  }
} as AmbassadorPodConstructor;
