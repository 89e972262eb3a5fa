import type {
  NewContainerErrors,
  NewNameError,
  NewPortErrors,
  UsedContainerName,
  UsedVariableErrors,
} from '../added-parts.js';
import type { AtContainer, ErrorsIn, OptionErrors } from '../option-errors.js';
import type { ContainerAt, NewVolumesOf, PortName } from '../pattern-types.js';
import type { ExplainRef } from '../reference.js';
import type { PropertyOf } from '../type-utils.js';
import type { InsertErrors } from './insert.js';

/** The errors in the options of `ambassador()`. */
export type AmbassadorErrors<Given, Options, Pod> = OptionErrors<
  Given,
  Options,
  'ambassador()',
  ClientsErrors<Given, Pod>
>;

/** The errors in the options of patterns whose sidecar other containers connect to. */
export interface ClientsErrors<Given, Pod> extends NewSidecarErrors<Given, Pod> {
  readonly clients: ErrorsByClient<
    PropertyOf<Given, 'clients'>,
    Pod,
    PropertyOf<Given, 'container'>
  >;
}

/** The errors in the options of patterns that add one sidecar. */
export interface NewSidecarErrors<Given, Pod> extends InsertErrors<Given, Pod> {
  readonly name: NewNameError<PropertyOf<Given, 'name'>, UsedContainerName<Pod>, 'container'>;
  readonly container: NewContainerErrors<
    PropertyOf<Given, 'name'>,
    PropertyOf<Given, 'container'>,
    Pod,
    NewVolumesOf<Given>
  > &
    NewPortErrors<PropertyOf<Given, 'container'>, Pod>;
}

type ErrorsByClient<Clients, Pod, Container> = ErrorsIn<{
  readonly [K in keyof Clients]: AtContainer<
    K,
    Pod,
    ErrorsIn<{
      readonly [V in keyof Clients[K]]: ExplainRef<Clients[K][V], PortName<Container>, 'port'>;
    }> &
      UsedVariableErrors<Clients[K], ContainerAt<Pod, K>, K>
  >;
}>;
