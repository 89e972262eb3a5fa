import type { InitContainer, Sidecar } from '../spec/container.js';
import type { ContainerBase, Probes } from '../spec/container-base.js';
import type { AppliedStandard } from './applied-standard.js';
import type { InvalidContainer } from './container.js';
import type { ExplainContainer } from './container-messages.js';
import type { WithMessages } from './form.js';
import type { WithValidName } from './name.js';
import type { RestrictedContainer } from './restricted-requirements.js';
import type { WriteByName } from './type-error-message.js';
import type { KnownKeys, PropertyOf, SetFields, UnknownArray } from './type-utils.js';

// ---- Fast path

interface RestartingInitContainer {
  readonly restartPolicy: 'Always';
}
/** An init container without the fields that only a sidecar may have. */
interface ValidRegularInitContainer {
  readonly image: unknown;
  readonly livenessProbe?: undefined;
  readonly readinessProbe?: undefined;
  readonly startupProbe?: undefined;
  readonly lifecycle?: undefined;
}

/** The init container if it is invalid; else never. */
export type InvalidInitContainer<Given, VolumeNames extends string, ClaimUses, Pod> = Given extends
  | ValidRegularInitContainer
  | RestartingInitContainer
  ? InvalidContainer<Given, VolumeNames, ClaimUses, Pod>
  : Given extends undefined
    ? never
    : Given;

// ---- Slow path. Pod: the whole Pod.

export type ExplainInitContainers<
  Given,
  Pod,
  Standard extends AppliedStandard,
> = Given extends UnknownArray
  ? WriteByName<Given, 'initContainers'>
  : Given extends object
    ? {
        [K in keyof Given]: K extends KnownKeys<PropertyOf<Pod, 'containers'>>
          ? `'${K & string}' is already the name of a container of this pod`
          : WithValidName<K, 'init container', ExplainInitContainer<Given[K], K, Pod, Standard>>;
      }
    : unknown;

// The API server does not require hostPort to equal containerPort in init containers, so
// HostNetwork is false for them.
type ExplainInitContainer<
  Given,
  Name,
  Pod,
  Standard extends AppliedStandard,
> = Given extends RestartingInitContainer
  ? WithMessages<
      RestrictedContainer<Given, Name, Standard, Sidecar>,
      ExplainContainer<Given, Pod, Standard, false>
    >
  : [SetFields<Given> & keyof Probes] extends [never]
    ? WithMessages<
        RestrictedContainer<Given, Name, Standard, InitContainer>,
        ExplainContainer<Given, Pod, Standard, false>
      >
    : Given extends InitContainer
      ? InitContainer
      : ContainerBase & SidecarOnlyFields<Given, SetFields<Given> & keyof Probes>;
type SidecarOnlyFields<Given, Misplaced> = {
  [F in keyof Given as F &
    Misplaced]: `only a sidecar may have ${F & string}: remove it, or add restartPolicy: 'Always'`;
};
