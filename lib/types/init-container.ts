import type { ContainerBase, InitContainer, Probes, Sidecar } from '../spec/container.js';
import type { AppliedStandard } from './applied-standard.js';
import type { ExplainContainer, InvalidContainer } from './container.js';
import type { WithValidName } from './name.js';
import type { RestrictedContainer } from './restricted-requirements.js';
import type { WriteByName } from './type-error-message.js';
import type { KnownKeys, PropertyOf, SetFields, UnknownArray } from './type-utils.js';

// ---- What is wrong, quickly

interface RestartingInitContainer {
  readonly restartPolicy: 'Always';
}
/** Without what only a sidecar may have. */
interface ValidRegularInitContainer {
  readonly image: unknown;
  readonly livenessProbe?: undefined;
  readonly readinessProbe?: undefined;
  readonly startupProbe?: undefined;
  readonly lifecycle?: undefined;
}

/** What is wrong in the init container C; never, if nothing is. */
export type InvalidInitContainer<C, V extends string, U> = C extends
  | ValidRegularInitContainer
  | RestartingInitContainer
  ? InvalidContainer<C, V, U>
  : C extends undefined
    ? never
    : C;

// ---- What is wrong with a wrong one. Pod: all that was written; S: the standard that it is held
// to.

export type ExplainInitContainers<T, Pod, S extends AppliedStandard> = T extends UnknownArray
  ? WriteByName<T, 'initContainers'>
  : T extends object
    ? {
        [K in keyof T]: K extends KnownKeys<PropertyOf<Pod, 'containers'>>
          ? `'${K & string}' is already the name of a container of this pod`
          : WithValidName<K, 'init container', ExplainInitContainer<T[K], K, Pod, S>>;
      }
    : unknown;

// Of init containers the API server does not ask that hostPort is the containerPort: so none counts
// as one in its host's network.
type ExplainInitContainer<C, K, Pod, S extends AppliedStandard> = C extends RestartingInitContainer
  ? RestrictedContainer<C, K, S, Sidecar> & ExplainContainer<C, Pod, S, false>
  : [SetFields<C> & keyof Probes] extends [never]
    ? RestrictedContainer<C, K, S, InitContainer> & ExplainContainer<C, Pod, S, false>
    : C extends InitContainer
      ? InitContainer
      : ContainerBase & SidecarOnlyFields<C, SetFields<C> & keyof Probes>;
type SidecarOnlyFields<C, Bad> = {
  [F in keyof C as F &
    Bad]: `only a sidecar may have ${F & string}: remove it, or add restartPolicy: 'Always'`;
};
