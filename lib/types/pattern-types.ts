import type { PodProps } from '../spec/pod.js';
import type { InferLiteral, PodChecks } from './checked-pod.js';
import type { ExtendedPod, GoverningField, RecordAt } from './composed-pod.js';
import type { TypeErrorMessage } from './type-error-message.js';
import type { KnownKeys, NamesIn, UnionKeys } from './type-utils.js';

/** An empty record: the default of type parameters for things that are added by name. */
export type NoEntries = {};

// ---- The names that the options of a pattern can refer to

/** The names of all containers of a Pod, init containers included. */
export type AnyContainerName<Pod> = ContainerName<Pod> | InitContainerName<Pod>;
/** The names of the `containers` of a Pod. */
export type ContainerName<Pod> = UnionKeys<RecordAt<Pod, 'containers'>>;
/** The names of the `initContainers` of a Pod. */
export type InitContainerName<Pod> = UnionKeys<RecordAt<Pod, 'initContainers'>>;
/** The names of the `volumes` of a Pod. */
export type VolumeName<Pod> = UnionKeys<RecordAt<Pod, 'volumes'>>;
/** The names of the ports of a container. */
export type PortName<Container> = NamesIn<RecordAt<Container, 'ports'>>;

/** One of some names, or a name that is not known at compile time. */
export type NameAmong<Name extends string, Names extends string> =
  | Names
  | (Name & (string extends Name ? unknown : never));

// ---- Checks of what a pattern adds: `unknown` if it is valid

/**
 * The errors in the containers that a pattern adds; they can mount `NewVolumes`, too. Containers
 * whose names are not known are not checked: there is nothing to compare, and it takes the compiler
 * minutes.
 */
export type AddedContainersChecks<Given, Pod, NewVolumes = NoEntries> = string extends keyof Given
  ? unknown
  : MessagesAt<
      'containers',
      PodChecks<
        GoverningFieldsOf<Pod> & {
          containers: Given;
          volumes: RecordAt<Pod, 'volumes'> & NewVolumes;
        }
      >
    > &
      TakenNames<
        Given,
        RecordAt<Pod, 'containers'> & RecordAt<Pod, 'initContainers'>,
        'a container'
      >;

/** The errors in one container that a pattern adds under `Name`. */
export type AddedContainerCheck<
  Name extends string,
  Given,
  Pod,
  NewVolumes = NoEntries,
> = string extends Name
  ? unknown
  : MessagesAt<Name, AddedContainersChecks<{ readonly [K in Name]: Given }, Pod, NewVolumes>>;

/** The errors in the volumes that a pattern adds. */
export type AddedVolumesChecks<NewVolumes, Pod> = [keyof NewVolumes] extends [never]
  ? unknown
  : MessagesAt<
      'volumes',
      PodChecks<GoverningFieldsOf<Pod> & { containers: { a: 1 }; volumes: NewVolumes }>
    > &
      TakenNames<NewVolumes, RecordAt<Pod, 'volumes'>, 'a volume'>;

/** An error if `Name` is a key of `Taken`. */
export type UnusedName<Name extends string, Taken, Subject extends string> =
  Name extends KnownKeys<Taken>
    ? TypeErrorMessage<`'${Name}' is already ${Subject} of this pod`>
    : unknown;

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
type TakenNames<Given, Taken, Subject extends string> = {
  readonly [K in keyof Given as K &
    KnownKeys<Taken>]: `'${K & string}' is already ${Subject} of this pod`;
};

// ---- The Pods that patterns take and return

/**
 * The props of a construct that applies a pattern: a Pod, and the options of the pattern in one
 * more field.
 */
export type PodWithOption<Field extends string, Options, Pod> = PodProps &
  InferLiteral<Pod> &
  PodChecks<Omit<Pod, Field>> & { readonly [f in Field]: Options };

/** The Pod with one more native sidecar, and with new volumes. */
export type WithSidecar<Pod, Name extends string, Container, NewVolumes> = ExtendedPod<
  Pod,
  NoEntries,
  { readonly [K in Name]: Container & { readonly restartPolicy: 'Always' } },
  NewVolumes
>;

/** The Pod with more native sidecars, and with new volumes. */
export type WithSidecars<Pod, Sidecars, NewVolumes> = ExtendedPod<
  Pod,
  NoEntries,
  { readonly [K in keyof Sidecars]: Sidecars[K] & { readonly restartPolicy: 'Always' } },
  NewVolumes
>;
