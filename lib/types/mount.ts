import type { Device, ListedDevice, ListedMount, Mount } from '../spec/mount.js';
import type { WithReference } from './reference.js';
import type { KnownLiteral, TextOf, UnknownArray } from './type-utils.js';

// ---- The form of valid mounts

interface ValidMount<VolumeNames extends string> extends Mount {
  readonly volume: VolumeNames;
}
interface ValidDevice<VolumeNames extends string> extends Device {
  readonly volume: VolumeNames;
}
interface ListedByName<Name> {
  readonly name: Name;
}
type ByPath<Entry> = { readonly [path: string]: Entry | undefined };
export type ValidMounts<VolumeNames extends string> =
  | ByPath<ValidMount<VolumeNames>>
  | readonly ListedByName<VolumeNames>[]
  | undefined;
export type ValidDevices<VolumeNames extends string> =
  | ByPath<ValidDevice<VolumeNames>>
  | readonly ListedByName<VolumeNames>[]
  | undefined;

/** The relative paths among the keys of mounts; never if there are none. */
export type InvalidPath<Given> = Given extends UnknownArray ? never : RelativePath<keyof Given>;
type RelativePath<Path> = KnownLiteral<Exclude<Path, `/${string}`>>;

/** The literal names of volumes in mounts or devices that are not declared. */
export type InvalidVolumeRef<Given, VolumeNames> = Given extends UnknownArray
  ? InvalidListedRef<Given[number], VolumeNames>
  : InvalidMountRef<Given[keyof Given], VolumeNames>;
type InvalidListedRef<Given, VolumeNames> =
  Given extends ListedByName<infer R> ? KnownLiteral<Exclude<TextOf<R>, VolumeNames>> : never;
type InvalidMountRef<Given, VolumeNames> = Given extends { readonly volume: infer R }
  ? KnownLiteral<Exclude<TextOf<R>, VolumeNames>>
  : never;

// ---- Slow path

export type ExplainMounts<Given, VolumeNames extends string> = ExplainPaths<
  Given,
  VolumeNames,
  Mount,
  ListedMount
>;
export type ExplainDevices<Given, VolumeNames extends string> = ExplainPaths<
  Given,
  VolumeNames,
  Device,
  ListedDevice
>;

type ExplainPaths<
  Given,
  VolumeNames extends string,
  Wide extends Device,
  ListedWide extends ListedByName<string>,
> = Given extends UnknownArray
  ? {
      [I in keyof Given]: Given[I] extends ListedByName<infer R>
        ? WithReference<ListedWide, 'name', R, VolumeNames, 'volume'>
        : ListedWide;
    }
  : Given extends object
    ? {
        [P in keyof Given]: [RelativePath<P>] extends [never]
          ? ExplainMount<Given[P], VolumeNames, Wide>
          : `path '${P & string}' must be absolute: write '/${P & string}'`;
      }
    : unknown;
type ExplainMount<Given, VolumeNames extends string, Wide extends Device> = Given extends {
  readonly volume: infer R;
}
  ? WithReference<Wide, 'volume', R, VolumeNames, 'volume'>
  : Given extends undefined
    ? undefined
    : Wide;
