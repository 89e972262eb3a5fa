import type { PodProps } from '../spec/pod.js';
import type { PodChecks } from './checked-pod.js';
import type { GoverningField, RecordAt } from './composed-pod.js';
import type { WithValidName } from './name.js';
import type { AtContainer, ErrorMessage, ErrorsAt, ErrorsIn } from './option-errors.js';
import type { ContainerAt } from './pattern-types.js';
import type { PortConflicts } from './port-conflicts.js';
import type { WriteByName } from './type-error-message.js';
import type {
  IsStringLiteral,
  KnownKeys,
  PropertyOf,
  UnionKeys,
  UnknownArray,
} from './type-utils.js';

// The errors in what patterns add to a Pod: `unknown` if there are none. Each part is checked as a
// part of a Pod that has nothing else, so the checks and their messages are those of `Pod`.

// ---- Names

/** The names of all containers of a Pod that are certainly in use. */
export type UsedContainerName<Pod> = KnownKeys<
  RecordAt<Pod, 'containers'> & RecordAt<Pod, 'initContainers'>
>;
/** The names of all volumes of a Pod that are certainly in use. */
export type UsedVolumeName<Pod> = KnownKeys<RecordAt<Pod, 'volumes'>>;

/** The error in the name of a new container or volume. */
export type NewNameError<
  Name,
  UsedName,
  Subject extends 'container' | 'volume',
> = Name extends string
  ? ErrorMessage<WithValidName<Name, Subject, UsedNameError<Name, UsedName, `a ${Subject}`>>>
  : unknown;
/** The error in a name that is already in use in a Pod. */
export type UsedNameError<Name, UsedName, Subject extends string> = Name extends UsedName
  ? `'${Name & string}' is already ${Subject} of this pod`
  : unknown;

/** An error at each new entry whose name is already in use in a field of the Pod. */
type UsedNamesErrors<Given, Pod, Field extends string, Subject extends string> = [
  keyof Given & UnionKeys<RecordAt<Pod, Field>>,
] extends [never]
  ? unknown
  : ErrorsIn<{
      readonly [K in keyof Given]: UsedNameError<K, KnownKeys<RecordAt<Pod, Field>>, Subject>;
    }>;

// ---- Containers

/**
 * The errors in the containers that a pattern adds; they can mount `NewVolumes`, too. Containers
 * whose names are not known are not checked: there is nothing to compare, and it takes the compiler
 * minutes.
 */
export type NewContainersErrors<
  Given,
  Pod,
  NewVolumes,
  Option extends string,
> = Given extends UnknownArray
  ? WriteByName<Given, Option>
  : string extends keyof Given
    ? unknown
    : ContentErrors<Given, Pod, NewVolumes> &
        UsedNamesErrors<Given, Pod, 'containers' | 'initContainers', 'a container'>;

/** The errors in one container that a pattern adds under `Name`. */
export type NewContainerErrors<Name, Given, Pod, NewVolumes> = ErrorsAt<
  [ValidName<Name>],
  ContentErrors<{ readonly [K in ValidName<Name>]: Given }, Pod, NewVolumes>
>;
/** The name, or another one if it is invalid or not known: the error is at the name. */
type ValidName<Name> =
  IsStringLiteral<Name> extends true
    ? unknown extends WithValidName<Name, 'container', unknown>
      ? Name & string
      : 'new'
    : 'new';
type ContentErrors<Given, Pod, NewVolumes> = [keyof Given] extends [never]
  ? unknown
  : ErrorsAt<
      ['containers'],
      PodChecks<
        KnownGoverningFields<Pod> & {
          containers: Given;
          volumes: RecordAt<Pod, 'volumes'> & NewVolumes;
        },
        never,
        WholePod<Pod, Given, NewVolumes>
      >
    >;
/** The parts of a Pod that the containers of a pattern may refer to. */
type WholePod<Pod, NewContainers, NewVolumes> = KnownGoverningFields<Pod> &
  Pick<Pod, keyof Pod & ('terminationGracePeriodSeconds' | 'restartPolicy')> & {
    containers: RecordAt<Pod, 'containers'> & RecordAt<Pod, 'initContainers'> & NewContainers;
    volumes: RecordAt<Pod, 'volumes'> & NewVolumes;
  };

/** The errors in fields of a new container, whose other fields the pattern sets. */
export type PartialContainerErrors<Given, Pod, NewVolumes = {}> = Given extends object
  ? NewContainerErrors<'new', ImageOnly & Given, Pod, NewVolumes>
  : unknown;

/** The errors in the ports of native sidecars that a pattern adds. */
export type NewPortsErrors<Sidecars, Pod> = [
  Extract<Sidecars[keyof Sidecars], { readonly ports: unknown }>,
] extends [never]
  ? unknown
  : string extends keyof Sidecars
    ? unknown
    : ErrorsIn<{
        readonly [K in keyof Sidecars]: NewPortErrors<Sidecars[K], Pod, Omit<Sidecars, K>>;
      }>;
/** The errors in the ports of one native sidecar; `Others` are added together with it. */
export type NewPortErrors<Given, Pod, Others = {}> = Given extends { readonly ports: infer Ports }
  ? ErrorsIn<{ readonly ports: PortConflicts<Ports, Pod, Others> }>
  : unknown;

type KnownGoverningFields<Pod> = {
  readonly [F in GoverningField & keyof Pod as [Pod[F]] extends [undefined] ? never : F]: Exclude<
    Pod[F],
    undefined
  >;
};

// ---- Volumes

/** The errors in the volumes that a pattern adds. */
export type NewVolumesErrors<NewVolumes, Pod> = [keyof NewVolumes] extends [never]
  ? unknown
  : ErrorsAt<
      ['volumes'],
      PodChecks<KnownGoverningFields<Pod> & { containers: { a: ImageOnly }; volumes: NewVolumes }>
    > &
      UsedNamesErrors<NewVolumes, Pod, 'volumes', 'a volume'>;
/** The errors in the source of a new volume whose name is in another option. */
export type NewVolumeErrors<Source> = ErrorsAt<
  ['volumes', 'new'],
  PodChecks<{ containers: { a: ImageOnly }; volumes: { new: Source } }>
>;
/** The error in the maximum size of a new emptyDir. */
export type SizeLimitError<SizeLimit> = unknown extends SizeLimit
  ? unknown
  : ErrorsAt<
      ['emptyDir', 'sizeLimit'],
      NewVolumeErrors<{ readonly emptyDir: { readonly sizeLimit: SizeLimit } }>
    >;
interface ImageOnly {
  readonly image: string;
}

// ---- What is added to existing containers

interface MaybePrivileged {
  readonly securityContext: { readonly privileged: boolean };
}
/** The errors in mounts that are added to existing containers, by container. */
export type NewMountsErrors<Given, Pod, NewVolumes> = ErrorsIn<{
  readonly [K in keyof Given]: AtContainer<
    K,
    Pod,
    ContainerFieldErrors<'volumeMounts', Given[K], MaybePrivileged, NewVolumes> &
      ErrorsIn<{
        readonly [P in keyof Given[K]]: UsedPathError<P, ContainerAt<Pod, K>, K>;
      }>
  >;
}>;
/** The error in a path at which a container already mounts a volume. */
export type UsedPathError<Path, Container, Name> = UsedKeyError<
  Path,
  PropertyOf<Container, 'volumeMounts'>,
  `a mount of container '${Name & string}': mount the new one elsewhere`
>;

/** The errors in variables that are added to existing containers, by container. */
export type NewEnvErrors<Given, Pod> = ErrorsIn<{
  readonly [K in keyof Given]: AtContainer<
    K,
    Pod,
    ContainerFieldErrors<'env', Given[K]> & UsedVariableErrors<Given[K], ContainerAt<Pod, K>, K>
  >;
}>;
/** An error at each variable that a container already has. */
export type UsedVariableErrors<Variables, Container, Name> = ErrorsIn<{
  readonly [V in keyof Variables]: UsedKeyError<
    V,
    PropertyOf<Container, 'env'>,
    `a variable of container '${Name & string}'`
  >;
}>;
/** The error in the name of a variable that is added to a container. */
export type NewVariableError<Variable, Container, Name> = Variable extends string
  ? string extends Variable
    ? unknown
    : ErrorMessage<
        ErrorsAt<
          [Variable],
          ContainerFieldErrors<'env', { readonly [V in Variable]: '' }> &
            UsedVariableErrors<{ readonly [V in Variable]: '' }, Container, Name>
        >
      >
  : unknown;

type UsedKeyError<Key, Entries, Subject extends string> = [Entries] extends [never]
  ? unknown
  : Entries extends UnknownArray
    ? unknown
    : Key extends KnownKeys<Entries>
      ? `'${Key & string}' is already ${Subject}`
      : unknown;
/** The errors in one field of a container. */
export type ContainerFieldErrors<
  Field extends string,
  Given,
  Others = {},
  NewVolumes = {},
> = ErrorsAt<
  ['containers', 'new', Field],
  PodChecks<
    {
      containers: { new: Omit<ImageOnly, Field> & Others & { readonly [f in Field]: Given } };
      volumes: NewVolumes;
    },
    never,
    Omit<PodProps, 'volumes'> & { volumes: NewVolumes }
  >
>;
