import type { Device, ListedMount, Mount } from '../spec/mount.js';
import type {
  Column,
  ExplainMistakes,
  ExplainRepeated,
  Mistaken,
  MistakenShape,
  Repeated,
} from './mistake.js';
import type { MountMistakes } from './mount-mistakes.js';
import type { WithReference } from './reference.js';
import type { FieldMessage, TypeErrorMessage } from './type-error-message.js';
import type { KnownLiteral, Lacks, PropertyOf, TextOf, UnknownArray } from './type-utils.js';

// ---- The form of valid mounts

interface NotListed {
  readonly name?: undefined;
  readonly mountPath?: undefined;
}
interface MountOfPath extends Mount, NotListed {}
interface ListedMountOfName extends ListedByName<string> {
  readonly volume?: undefined;
}
interface ListedByName<Name> {
  readonly name: Name;
}
type ByPath<Entry> = { readonly [path: string]: Entry | undefined };
/** The form of mounts that TypeScript checks itself. */
export type ValidMounts = ByPath<MountOfPath> | readonly ListedMountOfName[] | undefined;

/** A mount without the fields that have mistakes of their own. */
interface UsualFields {
  readonly readOnly?: boolean | undefined;
  readonly subPath?: undefined;
  readonly subPathExpr?: undefined;
  readonly recursiveReadOnly?: undefined;
  readonly mountPropagation?: undefined;
}
interface UsualMount<VolumeNames extends string> extends UsualFields, NotListed {
  readonly volume: VolumeNames;
}
interface UsualListedFields extends UsualFields {
  readonly volume?: undefined;
}
interface UsualListedMount<VolumeNames extends string> extends UsualListedFields {
  readonly name: VolumeNames;
}
/** Mounts of which only the paths need a closer look. */
export type UsualMounts<VolumeNames extends string> =
  | ByPath<UsualMount<VolumeNames>>
  | readonly [UsualListedMount<VolumeNames>]
  | undefined;

/** The relative paths among the keys of mounts; never if there are none. */
export type InvalidPath<Given> = keyof Given extends `/${string}`
  ? never
  : Given extends UnknownArray
    ? never
    : RelativePath<keyof Given>;
export type RelativePath<Path> = KnownLiteral<Exclude<Path, `/${string}`>>;

/** The names of the volumes of mounts or devices. */
export type VolumeRefOf<Given> = Given extends UnknownArray
  ? ListedName<Given[number]>
  : VolumeOf<Given[keyof Given]>;
type ListedName<Entry> = Entry extends ListedByName<infer R> ? R : never;
type VolumeOf<Entry> = Entry extends { readonly volume: infer R } ? R : never;

/** The literal names of volumes in mounts or devices that are not declared. */
export type InvalidVolumeRef<Given, VolumeNames> = Given extends UnknownArray
  ? UndeclaredInList<Given[number], VolumeNames>
  : Undeclared<Given[keyof Given], VolumeNames>;
// One entry at a time, because a wide name would hide the literal ones.
type Undeclared<Entry, VolumeNames> = Entry extends { readonly volume: infer R }
  ? KnownLiteral<Exclude<TextOf<R>, VolumeNames>>
  : never;
type UndeclaredInList<Entry, VolumeNames> =
  Entry extends ListedByName<infer R> ? KnownLiteral<Exclude<TextOf<R>, VolumeNames>> : never;

/** The mounts that have a mistake of their own. `Container` is the container that has them. */
export type InvalidMount<Given, Container> =
  | InvalidEntry<Given extends UnknownArray ? Given[number] : Given[keyof Given], Container>
  | (Given extends UnknownArray ? Repeated<Column<Given, 'mountPath'>> : never);
type InvalidEntry<Entry, Container> =
  | Mistaken<Entry, WrongMount>
  | (Entry extends Bidirectional ? Unprivileged<Container> : never);
type WrongMount = MistakenShape<MountMistakes>;
interface Bidirectional {
  readonly mountPropagation: 'Bidirectional';
}
/** `Bidirectional` if a container is certainly not privileged. */
type Unprivileged<Container> =
  Lacks<PropertyOf<Container, 'securityContext'>, 'privileged'> extends true
    ? 'Bidirectional'
    : PropertyOf<PropertyOf<Container, 'securityContext'>, 'privileged'> extends infer P
      ? unknown extends P
        ? never
        : [P] extends [false]
          ? 'Bidirectional'
          : never
      : never;

// ---- Slow path. Container: the container that has the mounts; Pod: the whole Pod.

export type ExplainMounts<Given, VolumeNames extends string, Container> = Given extends UnknownArray
  ? {
      [I in keyof Given]: ExplainListedRef<Given[I], VolumeNames, ListedMount> &
        ExplainEntry<Given[I], Container> &
        FieldMessage<'mountPath', ExplainRepeated<Given, Given[I], 'mountPath'>>;
    }
  : Given extends object
    ? {
        [P in keyof Given]: [RelativePath<P>] extends [never]
          ? ExplainVolumeRef<Given[P], VolumeNames, Mount> & ExplainEntry<Given[P], Container>
          : RelativePathMessage<P & string, Given[P]>;
      }
    : unknown;
/** The message about a relative path, which may be the name of a volume with the path as value. */
export type RelativePathMessage<Path extends string, Entry> = [PathIn<Entry>] extends [never]
  ? `path '${Path}' must be absolute: write '/${Path}'`
  : `the path is the key: write '${PathIn<Entry>}': { volume: '${Path}' }`;
type PathIn<Entry> = Extract<
  Entry | PropertyOf<Entry, 'mountPath'> | PropertyOf<Entry, 'devicePath'>,
  `/${string}`
>;

/** The error in the volume of a mount or device. `Wide` is its type. */
export type ExplainVolumeRef<
  Given,
  VolumeNames extends string,
  Wide extends Device,
> = Given extends {
  readonly volume: infer R;
}
  ? WithReference<Wide, 'volume', R, VolumeNames, 'volume'>
  : Given extends undefined
    ? undefined
    : Wide;
/** The error in the volume of a mount or device in a list. */
export type ExplainListedRef<Given, VolumeNames extends string, Wide extends ListedByName<string>> =
  Given extends ListedByName<infer R>
    ? WithReference<Wide, 'name', R, VolumeNames, 'volume'>
    : Wide;

type ExplainEntry<Entry, Container> = ExplainMistakes<Entry, MountMistakes> &
  (Entry extends Bidirectional
    ? [Unprivileged<Container>] extends [never]
      ? unknown
      : {
          mountPropagation: TypeErrorMessage<'mountPropagation Bidirectional requires securityContext: { privileged: true }'>;
        }
    : unknown);
