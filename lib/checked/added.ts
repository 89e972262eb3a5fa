import type { EnvByName } from '../spec/env.js';
import type { Mount } from '../spec/mount.js';
import type { PodProps } from '../spec/pod.js';
import type { Volumes } from '../spec/volume.js';
import type { KeyOf, KnownKeyOf, NamesIn } from './known.js';
import type { Mistake } from './mistake.js';
import type { Decides, Held, Patterned } from './patterned.js';
import type { Literal, PodChecks } from './pod.js';

// What a pattern adds to the Pod P: volumes V, and containers that may mount these too.

/** Nothing by name. */
export type None = {};

/** The names of the containers of P, and of those that are or are not init containers. */
export type AnyContainerIn<P> = ContainerIn<P> | InitContainerIn<P>;
export type ContainerIn<P> = KeyOf<Held<P, 'containers'>>;
export type InitContainerIn<P> = KeyOf<Held<P, 'initContainers'>>;
/** The names of the ports of the container C. */
export type PortIn<C> = NamesIn<Held<C, 'ports'>>;

/** Who of the Pod P speaks to the container C: by container, its variables, and the port whose address each holds. */
export type ClientsIn<P, C> = { readonly [K in AnyContainerIn<P>]?: { readonly [variable: string]: PortIn<C> } };

/** What can be added with a container. */
export interface BesideIn<P, V = None> {
  /** Volumes that the Pod does not have yet, by name. */
  readonly volumes?: (Volumes & Literal<V> & VolumeChecks<V, P>) | undefined;
  /**
   * The init container that starts after what is added.
   *
   * @default - none: what is added starts after all init containers that are there
   */
  readonly before?: InitContainerIn<P> | undefined;
}

/** What can be added with containers that share something with those that are there already. */
export interface SharedIn<P, V = None> extends BesideIn<P, V> {
  /** What containers that are there already mount, by their names: `{ app: { '/var/log/app': { volume: 'logs' } } }`. */
  readonly mounts?: { readonly [K in AnyContainerIn<P>]?: MountsOf<KeyOf<Held<P, 'volumes'>> | KeyOf<V>> } | undefined;
  /** Variables of containers that are there already, by their names. They stand before those that are there. */
  readonly env?: { readonly [K in AnyContainerIn<P>]?: EnvByName } | undefined;
}
interface MountsOf<V extends string> {
  readonly [path: `/${string}`]: MountOf<V>;
}
interface MountOf<V extends string> extends Omit<Mount, 'volume'> {
  /** The name of the volume. */
  readonly volume: V;
}

/** What is wrong with the containers S: unknown, if nothing is. */
export type AddedChecks<S, P, V = None> = ExplainedAt<
  'containers',
  PodChecks<Around<P> & { containers: S; volumes: Held<P, 'volumes'> & V }>
> &
  Taken<S, Held<P, 'containers'> & Held<P, 'initContainers'>, 'a container'>;

/** What is wrong with the container C of the name N. */
export type OneChecks<N extends string, C, P, V = None> = ExplainedAt<N, AddedChecks<{ readonly [K in N]: C }, P, V>>;

/** What is wrong with a new name: unknown, if it is not among those that are taken. */
export type Free<N extends string, Taken, What extends string> =
  N extends KnownKeyOf<Taken> ? Mistake<`'${N}' is already ${What} of this pod`> : unknown;

type VolumeChecks<V, P> = ExplainedAt<'volumes', PodChecks<Around<P> & { containers: { a: 1 }; volumes: V }>> &
  Taken<V, Held<P, 'volumes'>, 'a volume'>;

type Around<P> = {
  readonly [F in Decides as F extends keyof P ? ([P[F]] extends [undefined] ? never : F) : never]: Exclude<P[F & keyof P], undefined>;
};
type ExplainedAt<F extends string, E> = E extends { readonly [f in F]: infer T } ? T : unknown;
type Taken<S, T, What extends string> = { readonly [K in keyof S as K & KnownKeyOf<T>]: `'${K & string}' is already ${What} of this pod` };

/** The Pod P with one more field F, which says what is added to it. */
export type PodAnd<F extends string, O, P> = PodProps & Literal<P> & PodChecks<Omit<P, F>> & { readonly [f in F]: O };

/** The Pod P with one more sidecar, C, of the name N, and volumes V. */
export type WithSidecar<P, N extends string, C, V> = Patterned<P, None, { readonly [K in N]: C & { readonly restartPolicy: 'Always' } }, V>;
