import type { RecordAt } from '../composed-pod.js';
import type {
  ErrorsIn,
  OptionErrors,
  RelativePathError,
  UnknownOptions,
} from '../option-errors.js';
import type { AppAt, AppPortName, ContainerName, VolumeName } from '../pattern-types.js';
import type { ExplainRef } from '../reference.js';
import type { TypeErrorMessage } from '../type-error-message.js';
import type { IsStringLiteral, PropertyOf, SetFields, UnknownArray } from '../type-utils.js';
import type { NewSidecarErrors } from './ambassador.js';

/** The errors in the options of `configReloader()`. `Source` are the sources that can change. */
export type ConfigReloaderErrors<Given, Options, Pod, Source> = OptionErrors<
  Given,
  Options,
  'configReloader()',
  ErrorsByOption<Given, Pod, AppAt<Pod, PropertyOf<Given, 'app'>>, Source>
>;

interface ErrorsByOption<Given, Pod, App, Source> extends NewSidecarErrors<Given, Pod> {
  readonly app: ExplainRef<PropertyOf<Given, 'app'>, ContainerName<Pod>, 'container'>;
  readonly volume: VolumeError<PropertyOf<Given, 'volume'>, Given, Pod, App, Source>;
  readonly reload: ReloadErrors<PropertyOf<Given, 'reload'>, Pod, App>;
}

// ---- The volume

type VolumeError<Volume, Given, Pod, App, Source> =
  unknown extends ExplainRef<Volume, VolumeName<Pod>, 'volume'>
    ? IsStringLiteral<Volume> extends true
      ? unknown extends SourceError<Volume, RecordAt<Pod, 'volumes'>, Source>
        ? MountError<Volume, PropertyOf<App, 'volumeMounts'>, App, PropertyOf<Given, 'app'>>
        : SourceError<Volume, RecordAt<Pod, 'volumes'>, Source>
      : unknown
    : ExplainRef<Volume, VolumeName<Pod>, 'volume'>;

type SourceError<Volume, Volumes, Source> = Volume extends keyof Volumes
  ? [keyof NonNullable<Volumes[Volume]> & Source] extends [never]
    ? TypeErrorMessage<`volume '${Volume & string}' does not change while the pod runs: watch a configMap, secret, projected or downwardAPI volume`>
    : unknown
  : unknown;

type MountError<Volume, Mounts, App, Name> = [App] extends [never]
  ? unknown
  : Mounts extends UnknownArray
    ? unknown
    : [MountsOf<Mounts[keyof Mounts], Volume>] extends [never]
      ? TypeErrorMessage<`container '${Name & string}' does not mount '${Volume & string}'`>
      : [Extract<MountsOf<Mounts[keyof Mounts], Volume>, SubPathMount>] extends [never]
        ? unknown
        : TypeErrorMessage<`container '${Name & string}' mounts a subPath of '${Volume & string}', which Kubernetes never updates: mount the whole volume`>;
type MountsOf<Mount, Volume> = Mount extends { readonly volume: infer V }
  ? Volume extends V
    ? Mount
    : never
  : never;
type SubPathMount = { readonly subPath: Text } | { readonly subPathExpr: Text };
type Text = `${any}${string}`;

// ---- How the app is reloaded

interface HttpReloadOptions {
  readonly port: unknown;
  readonly path: unknown;
}
interface SignalReloadOptions {
  readonly process: unknown;
  readonly signal: unknown;
}
type ReloadErrors<Reload, Pod, App> = Reload extends object
  ? 'port' extends SetFields<Reload>
    ? 'process' extends SetFields<Reload>
      ? TwoKindsErrors
      : UnknownOptions<Reload, HttpReloadOptions, 'a reload with a request'> &
          ErrorsIn<{
            readonly port: ExplainRef<PropertyOf<Reload, 'port'>, AppPortName<App>, 'port'>;
            readonly path: RelativePathError<PropertyOf<Reload, 'path'>>;
          }>
    : 'process' extends SetFields<Reload>
      ? UnknownOptions<Reload, SignalReloadOptions, 'a reload with a signal'> &
          ErrorsIn<{ readonly process: NoSharedProcessesError<Pod> }>
      : unknown
  : unknown;
type NoSharedProcessesError<Pod> = Pod extends
  | { readonly hostPID: true }
  | { readonly os: { readonly name: 'windows' } }
  ? TypeErrorMessage<`a signal cannot be sent with hostPID or on Windows: reload with a request to a port`>
  : unknown;

interface TwoKindsErrors {
  readonly process: TypeErrorMessage<'reload with a request or a signal: remove one of them'>;
}
