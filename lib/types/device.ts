import type { Device, ListedDevice } from '../spec/mount.js';
import type { PathWithBackstep } from './format.js';
import type {
  ExplainListedRef,
  ExplainVolumeRef,
  RelativePath,
  RelativePathMessage,
  VolumeRefOf,
} from './mount.js';
import type { KnownLiteral, PropertyOf, SetsNone, UnknownArray } from './type-utils.js';

type ByPath<Entry> = { readonly [path: string]: Entry | undefined };
/** The form of devices that TypeScript checks itself. */
export type ValidDevices =
  | ByPath<DeviceOfPath>
  | readonly { readonly name: string; readonly volume?: undefined }[]
  | undefined;
interface DeviceOfPath extends Device {
  readonly name?: undefined;
  readonly devicePath?: undefined;
}

/** The literal names of volumes and the paths that are invalid in the devices of a container. */
export type InvalidDevices<Devices, Mounts, Volumes> =
  | InvalidDeviceVolume<VolumeRefOf<Devices>, VolumeRefOf<Mounts>, Volumes>
  | (Devices extends UnknownArray
      ? never
      : InvalidDevicePath<keyof Devices, KnownLiteral<keyof Mounts>>);
/** The literal names of volumes that are no claims, or that the container also mounts. */
type InvalidDeviceVolume<Name, Mounted, Volumes> =
  | NotClaim<Name, Volumes>
  | IfMounted<Name, Mounted>;
/** The names that a container certainly mounts, too. */
type IfMounted<Name, Mounted> = string extends Mounted ? never : Extract<Name, Mounted>;
type NotClaim<Name, Volumes> = Name extends keyof Volumes
  ? Volumes[Name] extends ClaimVolume
    ? never
    : SetsNone<Volumes[Name], keyof ClaimSources> extends true
      ? Name
      : never
  : never;
interface ClaimSources {
  readonly persistentVolumeClaim: unknown;
  readonly ephemeral: unknown;
}
type ClaimVolume = Pick<ClaimSources, 'persistentVolumeClaim'> | Pick<ClaimSources, 'ephemeral'>;
type InvalidDevicePath<Path, MountPaths> =
  | (Path extends `/${string}` ? Extract<Path, PathWithBackstep> : RelativePath<Path>)
  | Extract<Path, MountPaths>;

// ---- Slow path. Container: the container that has the devices; Pod: the whole Pod.

export type ExplainDevices<
  Given,
  VolumeNames extends string,
  Container,
  Pod,
> = Given extends UnknownArray
  ? {
      [I in keyof Given]: ExplainListedRef<Given[I], VolumeNames, ListedDevice> &
        ExplainDevice<PropertyOf<Given[I], 'name'>, 'name', Container, Pod>;
    }
  : Given extends object
    ? {
        [P in keyof Given]: [RelativePath<P>] extends [never]
          ? P extends PathWithBackstep
            ? `path '${P & string}' must not contain '..'`
            : P extends keyof PropertyOf<Container, 'volumeMounts'>
              ? `'${P & string}' is also the path of a mount: change one of them`
              : ExplainVolumeRef<Given[P], VolumeNames, Device> &
                  ExplainDevice<PropertyOf<Given[P], 'volume'>, 'volume', Container, Pod>
          : RelativePathMessage<P & string, Given[P]>;
      }
    : unknown;
type ExplainDevice<Name, Field extends string, Container, Pod> = [
  NotClaim<Name, PropertyOf<Pod, 'volumes'>>,
] extends [never]
  ? [IfMounted<Name, VolumeRefOf<PropertyOf<Container, 'volumeMounts'>>>] extends [never]
    ? unknown
    : {
        [f in Field]: `volume '${Name & string}' is both mounted and a device: remove one of them`;
      }
  : {
      [f in Field]: `volume '${Name & string}' cannot be a device: it must be a persistentVolumeClaim or ephemeral`;
    };
