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
export type AnyContainerName<Pod> = ContainerName<Pod> | InitContainerName<Pod>;
export type ContainerName<Pod> = UnionKeys<RecordAt<Pod, 'containers'>>;
export type InitContainerName<Pod> = UnionKeys<RecordAt<Pod, 'initContainers'>>;
/** The names of the ports of the container C. */
export type PortName<Given> = NamesIn<RecordAt<Given, 'ports'>>;

/**
 * Who of the Pod P speaks to the container C: by container, its variables, and the port whose
 * address each holds.
 */
export type ClientsFor<Pod, Given> = {
  readonly [K in AnyContainerName<Pod>]?: { readonly [variable: string]: PortName<Given> };
};

/** What can be added with a container. */
export interface InsertOptionsFor<Pod, VolumesByName = NoEntries> {
  /** Volumes that the Pod does not have yet, by name. */
  readonly volumes?:
    | (Volumes & InferLiteral<VolumesByName> & AddedVolumesChecks<VolumesByName, Pod>)
    | undefined;
  /**
   * The init container that starts after what is added.
   *
   * @default - none: what is added starts after all init containers that are there
   */
  readonly before?: InitContainerName<Pod> | undefined;
}

/** What can be added with containers that share something with those that are there already. */
export interface SharedOptionsFor<Pod, VolumesByName = NoEntries>
  extends InsertOptionsFor<Pod, VolumesByName> {
  /**
   * What containers that are there already mount, by their names: `{ app: { '/var/log/app': {
   * volume: 'logs' } } }`.
   */
  readonly mounts?:
    | {
        readonly [K in AnyContainerName<Pod>]?: MountsOf<
          UnionKeys<RecordAt<Pod, 'volumes'>> | UnionKeys<VolumesByName>
        >;
      }
    | undefined;
  /**
   * Variables of containers that are there already, by their names. They stand before those that
   * are there.
   */
  readonly env?: { readonly [K in AnyContainerName<Pod>]?: EnvByName } | undefined;
}
interface MountsOf<VolumeNames extends string> {
  readonly [path: `/${string}`]: MountOf<VolumeNames>;
}
interface MountOf<VolumeNames extends string> extends Omit<Mount, 'volume'> {
  /** The name of the volume. */
  readonly volume: VolumeNames;
}

/** What is wrong with the containers S: unknown, if nothing is. */
export type AddedContainersChecks<Given, Pod, VolumesByName = NoEntries> = MessagesAt<
  'containers',
  PodChecks<
    GoverningFieldsOf<Pod> & {
      containers: Given;
      volumes: RecordAt<Pod, 'volumes'> & VolumesByName;
    }
  >
> &
  TakenNames<Given, RecordAt<Pod, 'containers'> & RecordAt<Pod, 'initContainers'>, 'a container'>;

/** What is wrong with the container C of the name N. */
export type AddedContainerCheck<
  Name extends string,
  Given,
  Pod,
  VolumesByName = NoEntries,
> = MessagesAt<Name, AddedContainersChecks<{ readonly [K in Name]: Given }, Pod, VolumesByName>>;

/** What is wrong with a new name: unknown, if it is not among those that are taken. */
export type UnusedName<Name extends string, Taken, What extends string> =
  Name extends KnownKeys<Taken>
    ? TypeErrorMessage<`'${Name}' is already ${What} of this pod`>
    : unknown;

type AddedVolumesChecks<VolumesByName, Pod> = MessagesAt<
  'volumes',
  PodChecks<GoverningFieldsOf<Pod> & { containers: { a: 1 }; volumes: VolumesByName }>
> &
  TakenNames<VolumesByName, RecordAt<Pod, 'volumes'>, 'a volume'>;

type GoverningFieldsOf<Pod> = {
  readonly [F in GoverningField as F extends keyof Pod
    ? [Pod[F]] extends [undefined]
      ? never
      : F
    : never]: Exclude<Pod[F & keyof Pod], undefined>;
};
type MessagesAt<Field extends string, Checks> = Checks extends { readonly [f in Field]: infer T }
  ? T
  : unknown;
type TakenNames<Given, Taken, What extends string> = {
  readonly [K in keyof Given as K &
    KnownKeys<Taken>]: `'${K & string}' is already ${What} of this pod`;
};

/** The Pod P with one more field F, which says what is added to it. */
export type PodWithOption<Field extends string, Option, Pod> = PodProps &
  InferLiteral<Pod> &
  PodChecks<Omit<Pod, Field>> & { readonly [f in Field]: Option };

/** The Pod P with one more sidecar, C, of the name N, and volumes V. */
export type WithSidecar<Pod, Name extends string, Given, VolumesByName> = ExtendedPod<
  Pod,
  NoEntries,
  { readonly [K in Name]: Given & { readonly restartPolicy: 'Always' } },
  VolumesByName
>;
