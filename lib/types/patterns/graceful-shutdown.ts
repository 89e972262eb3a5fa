import type { ContainerFieldErrors } from '../added-parts.js';
import type { RecordAt } from '../composed-pod.js';
import type { ErrorsAt, OptionErrors, SecondsError } from '../option-errors.js';
import type { ContainerName, PortName } from '../pattern-types.js';
import type { ExplainRef } from '../reference.js';
import type { TypeErrorMessage } from '../type-error-message.js';
import type { PropertyOf, UnknownArray } from '../type-utils.js';

/** The errors in the options of `gracefulShutdown()`. */
export type GracefulShutdownErrors<Given, Options, Pod> = OptionErrors<
  Given,
  Options,
  'gracefulShutdown()',
  ErrorsByOption<Given, Pod>
>;
interface ErrorsByOption<Given, Pod> {
  readonly drainSeconds: SecondsError<PropertyOf<Given, 'drainSeconds'>, 'drainSeconds'> &
    OldHookError<
      PropertyOf<Given, 'drainSeconds'>,
      ContainersWithHook<RecordAt<Pod, 'containers'>> & DrainedNames<Given, Pod>
    >;
  readonly stopSeconds: SecondsError<PropertyOf<Given, 'stopSeconds'>, 'stopSeconds'>;
  readonly sidecarSeconds: SecondsError<PropertyOf<Given, 'sidecarSeconds'>, 'sidecarSeconds'>;
  readonly drain: HookErrors<
    PropertyOf<Given, 'drain'>,
    RecordAt<Pod, 'containers'>[DrainedNames<Given, Pod> & keyof RecordAt<Pod, 'containers'>]
  >;
  readonly containers: NamesErrors<PropertyOf<Given, 'containers'>, Pod>;
}

/** The names of the containers that drain. */
type DrainedNames<Given, Pod> = Given extends {
  readonly containers: readonly (infer Name)[];
}
  ? Name
  : ContainerName<Pod>;
type NamesErrors<Names, Pod> = Names extends UnknownArray
  ? { readonly [I in keyof Names]: ExplainRef<Names[I], ContainerName<Pod>, 'container'> }
  : unknown;

/** The errors in a hook that several containers get: all of them must have the port it calls. */
type HookErrors<Hook, Containers> = ErrorsAt<
  ['preStop'],
  ContainerFieldErrors<
    'lifecycle',
    { readonly preStop: Hook },
    { readonly ports: { readonly [N in keyof PortsByName<Containers>]: number } }
  >
>;
type PortsByName<Container> = Container extends unknown
  ? { readonly [N in PortName<Container>]: number }
  : never;

/** The names of the containers that have a preStop hook of their own. */
type ContainersWithHook<Containers> = {
  readonly [K in keyof Containers]: Containers[K] extends {
    readonly lifecycle: { readonly preStop: object };
  }
    ? K
    : never;
}[keyof Containers];
type OldHookError<DrainSeconds, Name> = [Name] extends [never]
  ? unknown
  : DrainSeconds extends 0
    ? unknown
    : TypeErrorMessage<`container '${Name & string}' already has a preStop hook, and it can have only one: leave it out, or do both in one hook`>;
