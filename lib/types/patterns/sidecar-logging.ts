import type { PodProps } from '../../spec/pod.js';
import type {
  NewNameError,
  PartialContainerErrors,
  SizeLimitError,
  UsedContainerName,
  UsedVolumeName,
} from '../added-parts.js';
import type { PodChecks } from '../checked-pod.js';
import type {
  ErrorsIn,
  OptionErrors,
  RelativePathError,
  UnknownOptions,
} from '../option-errors.js';
import type { ContainerName } from '../pattern-types.js';
import type { ExplainRef } from '../reference.js';
import type { OrDefault, PropertyOf } from '../type-utils.js';

/** The errors in the options of `sidecarLogging()`. */
export type SidecarLoggingErrors<Given, Options, Pod> = OptionErrors<
  Given,
  Options,
  'sidecarLogging()',
  LoggingErrors<Given, Pod>
>;

/** The errors by option of `sidecarLogging()`. */
export interface LoggingErrors<Given, Pod> {
  readonly app: ExplainRef<PropertyOf<Given, 'app'>, ContainerName<Pod>, 'container'>;
  readonly logFile: RelativePathError<PropertyOf<Given, 'logFile'>>;
  readonly volume: NewNameError<PropertyOf<Given, 'volume'>, UsedVolumeName<Pod>, 'volume'>;
  readonly sizeLimit: SizeLimitError<PropertyOf<Given, 'sizeLimit'>>;
  readonly sidecar: NewNameError<PropertyOf<Given, 'sidecar'>, UsedContainerName<Pod>, 'container'>;
  readonly sidecarContainer: PartialContainerErrors<
    PropertyOf<Given, 'sidecarContainer'>,
    Pod,
    { readonly [N in LogVolumeOf<Given>]: { readonly emptyDir: {} } }
  >;
}
type LogVolumeOf<Given> = OrDefault<PropertyOf<Given, 'volume'>, 'logs'> & string;

// ---- sidecarLoggingPod()

type LoggingOption = keyof LoggingErrors<unknown, unknown> | 'native';
/** The Pod of `sidecarLoggingPod()` without its sidecar, as far as its props show it. */
export type GivenLoggingPod<Given> = Pick<
  Given,
  Exclude<keyof Given & keyof PodProps, 'containers'>
> & {
  readonly containers: Given extends { readonly containers: infer Containers }
    ? Exclude<Containers, undefined>
    : { readonly app: { readonly image: string } };
};

/** The errors in the props of `sidecarLoggingPod()`: those of the Pod, and those of the options. */
export type SidecarLoggingPodErrors<Given, Props> = Given extends object
  ? UnknownOptions<Given, Props, 'a logging pod'> &
      PodChecks<GivenLoggingPod<Given>> &
      ErrorsIn<
        Pick<
          LoggingErrors<Given, GivenLoggingPod<Given>>,
          LoggingOption & keyof Given & keyof LoggingErrors<unknown, unknown>
        >
      >
  : unknown;
