import type {
  NewNameError,
  NewVariableError,
  SizeLimitError,
  UsedVolumeName,
} from '../added-parts.js';
import type {
  ErrorsIn,
  OptionErrors,
  RelativePathError,
  UnknownOptions,
} from '../option-errors.js';
import type { AppAt, AppPortName, ContainerName } from '../pattern-types.js';
import type { ExplainRef } from '../reference.js';
import type { TypeErrorMessage } from '../type-error-message.js';
import type { PropertyOf, SetFields } from '../type-utils.js';
import type { NewSidecarErrors } from './ambassador.js';

/** The errors in the options of `adapter()`. */
export type AdapterErrors<Given, Options, Pod> = OptionErrors<
  Given,
  Options,
  'adapter()',
  ErrorsByOption<Given, Pod>
>;
interface ErrorsByOption<Given, Pod> extends NewSidecarErrors<Given, Pod> {
  readonly app: ExplainRef<PropertyOf<Given, 'app'>, ContainerName<Pod>, 'container'>;
  readonly source: SourceErrors<PropertyOf<Given, 'source'>, Given, Pod>;
}

interface PortSourceOptions {
  readonly port: unknown;
  readonly variable: unknown;
}
interface FileSourceOptions {
  readonly file: unknown;
  readonly variable: unknown;
  readonly volume: unknown;
  readonly sizeLimit: unknown;
}
type SourceErrors<Source, Given, Pod> = Source extends object
  ? 'port' extends SetFields<Source>
    ? 'file' extends SetFields<Source>
      ? TwoKindsErrors
      : UnknownOptions<Source, PortSourceOptions, 'a port source'> & PortErrors<Source, Given, Pod>
    : UnknownOptions<Source, FileSourceOptions & PortSourceOptions, 'a file source'> &
        FileErrors<Source, Given, Pod>
  : unknown;
interface TwoKindsErrors {
  readonly file: TypeErrorMessage<'an adapter reads a port or a file: remove one of them'>;
}
type PortErrors<Source, Given, Pod> = ErrorsIn<{
  readonly port: ExplainRef<
    PropertyOf<Source, 'port'>,
    AppPortName<AppAt<Pod, PropertyOf<Given, 'app'>>>,
    'port'
  >;
  readonly variable: VariableError<Source, Given>;
}>;
type FileErrors<Source, Given, Pod> = ErrorsIn<{
  readonly file: RelativePathError<PropertyOf<Source, 'file'>>;
  readonly variable: VariableError<Source, Given>;
  readonly volume: NewNameError<PropertyOf<Source, 'volume'>, UsedVolumeName<Pod>, 'volume'>;
  readonly sizeLimit: SizeLimitError<PropertyOf<Source, 'sizeLimit'>>;
}>;
type VariableError<Source, Given> = NewVariableError<
  PropertyOf<Source, 'variable'>,
  PropertyOf<Given, 'container'>,
  PropertyOf<Given, 'name'>
>;
