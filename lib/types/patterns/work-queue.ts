import type {
  NewNameError,
  NewVariableError,
  NewVolumeErrors,
  UsedPathError,
  UsedVolumeName,
} from '../added-parts.js';
import type {
  ErrorsAt,
  ErrorsIn,
  OptionErrors,
  RelativePathError,
  UnknownOptions,
} from '../option-errors.js';
import type { AppAt, ContainerName, PortName } from '../pattern-types.js';
import type { ExplainRef } from '../reference.js';
import type { TypeErrorMessage } from '../type-error-message.js';
import type { PropertyOf, SetFields } from '../type-utils.js';
import type { NewSidecarErrors } from './ambassador.js';

/**
 * The errors in the options of `workQueue()`. `Listed` and `Queued` are the options of its kinds of
 * work.
 */
export type WorkQueueErrors<Given, Options, Listed, Queued, Pod> = OptionErrors<
  Given,
  Options,
  'workQueue()',
  ErrorsByOption<Given, Listed, Queued, Pod>
>;
interface ErrorsByOption<Given, Listed, Queued, Pod> {
  readonly worker: ExplainRef<PropertyOf<Given, 'worker'>, ContainerName<Pod>, 'container'>;
  readonly work: WorkErrors<
    PropertyOf<Given, 'work'>,
    Listed,
    Queued,
    Pod,
    PropertyOf<Given, 'worker'>
  >;
}

type WorkErrors<Work, Listed, Queued, Pod, Worker> = Work extends object
  ? 'items' extends SetFields<Work>
    ? 'container' extends SetFields<Work>
      ? TwoKindsErrors
      : UnknownOptions<Work, Listed, 'a list of work'> & ErrorsIn<ListedErrors<Work, Pod, Worker>>
    : UnknownOptions<Work, Queued, 'a queue'> &
        ErrorsIn<
          Pick<QueuedErrors<Work, Pod, Worker>, keyof Work & keyof QueuedErrors<Work, Pod, Worker>>
        >
  : unknown;

interface ListedErrors<Work, Pod, Worker> {
  readonly items: PropertyOf<Work, 'items'> extends readonly []
    ? TypeErrorMessage<'a list of work needs at least one item'>
    : unknown;
  readonly configMap: ErrorsAt<
    ['configMap', 'name'],
    NewVolumeErrors<{ readonly configMap: { readonly name: PropertyOf<Work, 'configMap'> } }>
  >;
  readonly volume: NewNameError<PropertyOf<Work, 'volume'>, UsedVolumeName<Pod>, 'volume'>;
  readonly file: RelativePathError<PropertyOf<Work, 'file'>> &
    UsedPathError<PropertyOf<Work, 'file'>, AppAt<Pod, Worker>, Worker>;
}
interface QueuedErrors<Work, Pod, Worker> extends NewSidecarErrors<Work, Pod> {
  readonly port: ExplainRef<
    PropertyOf<Work, 'port'>,
    PortName<PropertyOf<Work, 'container'>>,
    'port'
  >;
  readonly variable: NewVariableError<PropertyOf<Work, 'variable'>, AppAt<Pod, Worker>, Worker>;
}

interface TwoKindsErrors {
  readonly items: TypeErrorMessage<'work is a list of items or a queue: remove one of them'>;
}
