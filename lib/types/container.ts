import type { Container, RegularInitContainer, Sidecar } from '../spec/container.js';
import type { ContainerBase } from '../spec/container-base.js';
import type { InvalidFixed, UsualResources } from './amounts.js';
import type {
  ContainerMistakes,
  InvalidResize,
  RestartingToResize,
  WithFractionOfByte,
} from './container-mistakes.js';
import type { InvalidDevices, ValidDevices } from './device.js';
import type { InvalidEnv, InvalidKeyRef, UsualEnv, ValidEnv } from './env.js';
import type { InvalidEnvFrom, ValidEnvFrom } from './env-from.js';
import type { InvalidImage } from './image.js';
import type { InvalidContainerForm } from './invalid-form.js';
import type { InvalidLifecycle, UsualLifecycle, ValidLifecycle } from './lifecycle.js';
import type { Mistaken, MistakenShape } from './mistake.js';
import type {
  InvalidMount,
  InvalidPath,
  InvalidVolumeRef,
  UsualMounts,
  ValidMounts,
} from './mount.js';
import type {
  InvalidPortEntries,
  InvalidPortNames,
  InvalidPortNumbers,
  PortNameOf,
  PortNumberOf,
  UsualPorts,
  ValidPorts,
} from './port.js';
import type { InvalidProbe, UsualProbe, ValidProbe } from './probe.js';
import type { InvalidResources } from './resources.js';
import type { InvalidSecurityContext } from './security-mistakes.js';
import type { UnknownArray } from './type-utils.js';

// ---- Fast path. ClaimUses: the type that `resources.claims` may have, undefined if the Pod has no
// resource claims. Pod: the Pod that has the container.

interface ValidContainer<ClaimUses> {
  readonly image: unknown;
  readonly ports?: ValidPorts;
  readonly env?: ValidEnv;
  readonly envFrom?: ValidEnvFrom;
  readonly volumeMounts?: ValidMounts;
  readonly volumeDevices?: ValidDevices;
  readonly resources?: ValidResources<ClaimUses> | undefined;
  readonly securityContext?: unknown;
}
interface ValidResources<ClaimUses> {
  readonly claims?: ClaimUses;
  readonly [list: string]: unknown;
}
/** A container whose fields, except for devices and `envFrom`, mostly cannot be wrong. */
interface OrdinaryContainer<VolumeNames extends string, ClaimUses> {
  readonly image: unknown;
  readonly ports?: UsualPorts;
  readonly env?: UsualEnv;
  readonly volumeMounts?: UsualMounts<VolumeNames>;
  readonly resources?: UsualResources<ClaimUses> | undefined;
  readonly securityContext?: unknown;
}
interface UsualContainer<VolumeNames extends string, ClaimUses>
  extends OrdinaryContainer<VolumeNames, ClaimUses> {
  readonly envFrom?: undefined;
  readonly volumeDevices?: undefined;
}
interface ValidProbedContainer {
  readonly image: unknown;
  readonly livenessProbe?: ValidProbe;
  readonly readinessProbe?: ValidProbe;
  readonly startupProbe?: ValidProbe;
  readonly lifecycle?: ValidLifecycle | undefined;
}
interface UsualProbedContainer<PortNames extends string | number> {
  readonly image: unknown;
  readonly livenessProbe?: UsualProbe<PortNames>;
  readonly readinessProbe?: UsualProbe<PortNames>;
  readonly startupProbe?: UsualProbe<PortNames>;
  readonly lifecycle?: UsualLifecycle<PortNames> | undefined;
}
/** Containers that have a mistake, or may have one. */
type SuspectContainer =
  | MistakenShape<ContainerMistakes>
  | RestartingToResize
  | WithFractionOfByte
  | { readonly securityContext: unknown };
/**
 * The container if it is invalid; else never. Most containers have only fields whose values cannot
 * be wrong, and a few that are always looked up; the others are looked up one by one. If the type
 * of a container is wide, only its ports are checked.
 */
export type InvalidContainer<Given, VolumeNames extends string, ClaimUses, Pod> =
  Given extends UsualContainer<VolumeNames, ClaimUses>
    ? InvalidFields<Given, Pod>
    : Given extends ValidContainer<ClaimUses>
      ? InvalidFields<Given, Pod> | InvalidUnusual<Given, VolumeNames, Pod>
      : Given extends undefined
        ? never
        : IsWideContainer<Given> extends true
          ? InvalidPortsOnly<Given['ports' & keyof Given]>
          : Given;
/** Whether only the ports of the container are known. */
type IsWideContainer<Given> =
  IsAsWideAs<Given, Container> extends true
    ? true
    : IsAsWideAs<Given, Sidecar> extends true
      ? true
      : IsAsWideAs<Given, RegularInitContainer> extends true
        ? true
        : IsAsWideAs<Given, ContainerBase & Pick<Given, 'startupProbe' & keyof Given>>;
type IsAsWideAs<Given, Wide> = Wide & Pick<Given, 'ports' & keyof Given> extends Given
  ? true
  : false;
type InvalidFields<Given extends ValidContainer<unknown>, Pod> =
  | InvalidImage<Given['image']>
  | InvalidPorts<Given, Given['ports'], Pod>
  | InvalidPath<Given['volumeMounts']>
  | InvalidKeyRef<Given['env'][keyof Given['env']]>
  | InvalidResources<Given['resources']>
  | InvalidContainerForm<Given>
  | (Given extends SuspectContainer ? InvalidSuspect<Given, Pod> : never);
type InvalidSuspect<Given extends ValidContainer<unknown>, Pod> =
  | InvalidSecurityContext<Given['securityContext'], Pod>
  | Mistaken<Given, MistakenShape<ContainerMistakes>>
  | InvalidResize<Given, Pod>
  | (Given extends WithFractionOfByte ? Given : never);
type InvalidUnusual<Given extends ValidContainer<unknown>, VolumeNames extends string, Pod> =
  | InvalidVolumeRef<Given['volumeMounts'], VolumeNames>
  | (Given extends OrdinaryContainer<string, unknown>
      ? never
      :
          | InvalidMount<Given['volumeMounts'], Given>
          | InvalidEnv<Given['env'], VolumeNames, Pod>
          | InvalidPortEntries<Given['ports']>
          | InvalidFixed<Given['resources']>)
  | (Given extends WithDevices
      ?
          | InvalidVolumeRef<Given['volumeDevices'], VolumeNames>
          | InvalidDevices<Given['volumeDevices'], Given['volumeMounts'], VolumesOf<Pod>>
      : never)
  | (Given extends WithEnvFrom ? InvalidEnvFrom<Given['envFrom']> : never);
interface WithDevices {
  readonly volumeDevices: unknown;
}
interface WithEnvFrom {
  readonly envFrom: unknown;
}
type VolumesOf<Pod> = Pod extends { readonly volumes: unknown } ? Pod['volumes'] : unknown;

type ProbeField = 'livenessProbe' | 'readinessProbe' | 'startupProbe';
interface WithLifecycle {
  readonly lifecycle: unknown;
}

/** The invalid ports of a container, and the invalid probes and hooks. */
type InvalidPorts<Given, GivenPorts, Pod> =
  | InvalidPortsOnly<GivenPorts>
  | (GivenPorts extends UnknownArray
      ? InvalidProbes<Given, PortNameOf<GivenPorts[number]>, Pod>
      : InvalidProbes<Given, keyof GivenPorts, Pod>);
type InvalidPortsOnly<GivenPorts> = GivenPorts extends UnknownArray
  ? InvalidPortNumbers<GivenPorts, PortNumberOf<GivenPorts[number]>>
  :
      | InvalidPortNumbers<GivenPorts, PortNumberOf<GivenPorts[keyof GivenPorts]>>
      | InvalidPortNames<GivenPorts>;

/**
 * The invalid probes and hooks. Most refer to declared ports, and have usual numbers; only the
 * others are checked one by one.
 */
type InvalidProbes<Given, PortNames, Pod> =
  Given extends UsualProbedContainer<PortNames & (string | number)>
    ? never
    : Given extends ValidProbedContainer
      ?
          | InvalidProbe<Given[keyof Given & ProbeField], PortNames>
          | (Given extends WithLifecycle
              ? InvalidLifecycle<Given['lifecycle'], PortNames, Pod>
              : never)
      : Given;
