import type { EnvByName } from '../spec/env.js';
import type { Mount } from '../spec/mount.js';
import type { PodProps } from '../spec/pod.js';
import type { Volumes } from '../spec/volume.js';
import type { InferLiteral, PodChecks } from './checked-pod.js';
import type { ExtendedPod, GoverningField, RecordAt } from './composed-pod.js';
import type { TypeErrorMessage } from './type-error-message.js';
import type { KnownKeys, NamesIn, UnionKeys } from './type-utils.js';

// What a pattern adds to the Pod P: volumes V, and containers that may mount these too.

/** Nothing by name. */
export type NoEntries = {};

/** The names of the containers of P, and of those that are or are not init containers. */
export type AnyContainerName<P> = ContainerName<P> | InitContainerName<P>;
export type ContainerName<P> = UnionKeys<RecordAt<P, 'containers'>>;
export type InitContainerName<P> = UnionKeys<RecordAt<P, 'initContainers'>>;
/** The names of the ports of the container C. */
export type PortName<C> = NamesIn<RecordAt<C, 'ports'>>;

/**
 * Who of the Pod P speaks to the container C: by container, its variables, and the port whose
 * address each holds.
 */
export type ClientsFor<P, C> = {
  readonly [K in AnyContainerName<P>]?: { readonly [variable: string]: PortName<C> };
};

/** What can be added with a container. */
export interface InsertOptionsFor<P, V = NoEntries> {
  /** Volumes that the Pod does not have yet, by name. */
  readonly volumes?: (Volumes & InferLiteral<V> & AddedVolumesChecks<V, P>) | undefined;
  /**
   * The init container that starts after what is added.
   *
   * @default - none: what is added starts after all init containers that are there
   */
  readonly before?: InitContainerName<P> | undefined;
}

/** What can be added with containers that share something with those that are there already. */
export interface SharedOptionsFor<P, V = NoEntries> extends InsertOptionsFor<P, V> {
  /**
   * What containers that are there already mount, by their names: `{ app: { '/var/log/app': {
   * volume: 'logs' } } }`.
   */
  readonly mounts?:
    | {
        readonly [K in AnyContainerName<P>]?: MountsOf<
          UnionKeys<RecordAt<P, 'volumes'>> | UnionKeys<V>
        >;
      }
    | undefined;
  /**
   * Variables of containers that are there already, by their names. They stand before those that
   * are there.
   */
  readonly env?: { readonly [K in AnyContainerName<P>]?: EnvByName } | undefined;
}
interface MountsOf<V extends string> {
  readonly [path: `/${string}`]: MountOf<V>;
}
interface MountOf<V extends string> extends Omit<Mount, 'volume'> {
  /** The name of the volume. */
  readonly volume: V;
}

/** What is wrong with the containers S: unknown, if nothing is. */
export type AddedContainersChecks<S, P, V = NoEntries> = MessagesAt<
  'containers',
  PodChecks<GoverningFieldsOf<P> & { containers: S; volumes: RecordAt<P, 'volumes'> & V }>
> &
  TakenNames<S, RecordAt<P, 'containers'> & RecordAt<P, 'initContainers'>, 'a container'>;

/** What is wrong with the container C of the name N. */
export type AddedContainerCheck<N extends string, C, P, V = NoEntries> = MessagesAt<
  N,
  AddedContainersChecks<{ readonly [K in N]: C }, P, V>
>;

/** What is wrong with a new name: unknown, if it is not among those that are taken. */
export type UnusedName<N extends string, Taken, What extends string> =
  N extends KnownKeys<Taken> ? TypeErrorMessage<`'${N}' is already ${What} of this pod`> : unknown;

type AddedVolumesChecks<V, P> = MessagesAt<
  'volumes',
  PodChecks<GoverningFieldsOf<P> & { containers: { a: 1 }; volumes: V }>
> &
  TakenNames<V, RecordAt<P, 'volumes'>, 'a volume'>;

type GoverningFieldsOf<P> = {
  readonly [F in GoverningField as F extends keyof P
    ? [P[F]] extends [undefined]
      ? never
      : F
    : never]: Exclude<P[F & keyof P], undefined>;
};
type MessagesAt<F extends string, E> = E extends { readonly [f in F]: infer T } ? T : unknown;
type TakenNames<S, T, What extends string> = {
  readonly [K in keyof S as K & KnownKeys<T>]: `'${K & string}' is already ${What} of this pod`;
};

/** The Pod P with one more field F, which says what is added to it. */
export type PodWithOption<F extends string, O, P> = PodProps &
  InferLiteral<P> &
  PodChecks<Omit<P, F>> & { readonly [f in F]: O };

/** The Pod P with one more sidecar, C, of the name N, and volumes V. */
export type WithSidecar<P, N extends string, C, V> = ExtendedPod<
  P,
  NoEntries,
  { readonly [K in N]: C & { readonly restartPolicy: 'Always' } },
  V
>;
