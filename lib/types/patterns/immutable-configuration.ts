import type {
  ContainerFieldErrors,
  NewNameError,
  PartialContainerErrors,
  SizeLimitError,
  UsedContainerName,
  UsedPathError,
  UsedVolumeName,
} from '../added-parts.js';
import type { AtContainer, ErrorsIn, OptionErrors, RelativePathError } from '../option-errors.js';
import type { ContainerAt, InitContainerName } from '../pattern-types.js';
import type { ExplainRef } from '../reference.js';
import type { TypeErrorMessage } from '../type-error-message.js';
import type { PropertyOf } from '../type-utils.js';

/**
 * The errors in the options of `immutableConfiguration()`. `Copy` are the options of the init
 * container.
 */
export type ImmutableConfigurationErrors<Given, Options, Copy, Pod> = OptionErrors<
  Given,
  Options,
  'immutableConfiguration()',
  ErrorsByOption<Given, Copy, Pod>
>;
interface ErrorsByOption<Given, Copy, Pod> {
  readonly image: ContainerFieldErrors<'image', PropertyOf<Given, 'image'>>;
  readonly folder: RelativePathError<PropertyOf<Given, 'folder'>> &
    WholeImageError<PropertyOf<Given, 'folder'>, PropertyOf<Given, 'method'>>;
  readonly volume: NewNameError<PropertyOf<Given, 'volume'>, UsedVolumeName<Pod>, 'volume'>;
  readonly mounts: MountsErrors<PropertyOf<Given, 'mounts'>, Pod>;
  readonly method: CopyErrors<PropertyOf<Given, 'method'>, Copy, Pod>;
}

type WholeImageError<Folder, Method> = [Folder, Method] extends ['/', object]
  ? TypeErrorMessage<`the init container would copy the whole image: write a folder, such as '/config'`>
  : unknown;

type MountsErrors<Mounts, Pod> = ErrorsIn<{
  readonly [K in keyof Mounts]: AtContainer<
    K,
    Pod,
    RelativePathError<Mounts[K]> & UsedPathError<Mounts[K], ContainerAt<Pod, K>, K>
  >;
}>;

type CopyErrors<Method, Copy, Pod> = Method extends object
  ? OptionErrors<Method, Copy, 'method', CopyErrorsByOption<Method, Pod>>
  : unknown;
interface CopyErrorsByOption<Method, Pod> {
  readonly initContainer: NewNameError<
    PropertyOf<Method, 'initContainer'>,
    UsedContainerName<Pod>,
    'container'
  >;
  readonly sizeLimit: SizeLimitError<PropertyOf<Method, 'sizeLimit'>>;
  readonly container: PartialContainerErrors<PropertyOf<Method, 'container'>, Pod>;
  readonly before: ExplainRef<
    PropertyOf<Method, 'before'>,
    InitContainerName<Pod>,
    'init container'
  >;
}
