import type { Container, Probes, RegularInitContainer, Sidecar } from '../spec/container.js';
import type { AppliedStandard } from './applied-standard.js';
import type { ExplainEnv, ExplainEnvFrom, InvalidFileRef, ValidEnv, ValidEnvFrom } from './env.js';
import type { ExplainLifecycle, ValidLifecycle } from './lifecycle.js';
import type {
  ExplainDevices,
  ExplainMounts,
  InvalidPath,
  InvalidVolumeRef,
  ValidDevices,
  ValidMounts,
} from './mount.js';
import type { WithValidName } from './name.js';
import type {
  ExplainPorts,
  InvalidPortNames,
  InvalidPortNumbers,
  PortNameOf,
  PortNumberOf,
  ValidPorts,
} from './port.js';
import type { ExplainProbe, InvalidPortRef, ValidProbe } from './probe.js';
import type { ExplainResources, InvalidResources } from './resources.js';
import type { RestrictedContainer } from './restricted-requirements.js';
import type { ExplainSecurity } from './security-context.js';
import type { MessagesOrElse, NoSuchFields, WriteByName } from './type-error-message.js';
import type { NamesIn, PropertyOf, UnionKeys, UnknownArray } from './type-utils.js';

// ---- What is wrong, quickly. V: the names of the Pod's volumes; U: what may stand at claims,
// undefined if the Pod has none.

interface ValidContainer<VolumeNames extends string, ClaimUses> {
  readonly image: unknown;
  readonly ports?: ValidPorts;
  readonly env?: ValidEnv<VolumeNames>;
  readonly envFrom?: ValidEnvFrom;
  readonly volumeMounts?: ValidMounts<VolumeNames>;
  readonly volumeDevices?: ValidDevices<VolumeNames>;
  readonly resources?: ValidResources<ClaimUses> | undefined;
}
interface ValidResources<ClaimUses> {
  readonly claims?: ClaimUses;
  readonly [list: string]: unknown;
}
interface ValidProbedContainer<PortNames> {
  readonly image: unknown;
  readonly livenessProbe?: ValidProbe<PortNames>;
  readonly readinessProbe?: ValidProbe<PortNames>;
  readonly startupProbe?: ValidProbe<PortNames>;
  readonly lifecycle?: ValidLifecycle<PortNames> | undefined;
}
/**
 * What is wrong in the container C; never, if nothing is. Most name their volumes in place; only
 * where a name is not among V is it asked whether it is one that is not known. A container as wide
 * as it can be says nothing but its ports.
 */
export type InvalidContainer<Given, VolumeNames extends string, ClaimUses> =
  Given extends ValidContainer<VolumeNames, ClaimUses>
    ? InvalidFields<Given>
    : Given extends ValidContainer<string, ClaimUses>
      ? InvalidFields<Given> | InvalidVolumeRefs<Given, VolumeNames>
      : Given extends undefined
        ? never
        : IsWideContainer<Given> extends true
          ? InvalidPortsOnly<Given['ports' & keyof Given]>
          : Given;
/** Whether of the container C nothing is known but its ports. */
type IsWideContainer<Given> =
  IsAsWideAs<Given, Container> extends true
    ? true
    : IsAsWideAs<Given, Sidecar> extends true
      ? true
      : IsAsWideAs<Given, RegularInitContainer>;
type IsAsWideAs<Given, Wide> = Wide & Pick<Given, 'ports' & keyof Given> extends Given
  ? true
  : false;
type InvalidFields<Given extends ValidContainer<string, unknown>> =
  | InvalidPorts<Given, Given['ports']>
  | InvalidPath<Given['volumeMounts']>
  | InvalidResources<Given['resources']>;
type InvalidVolumeRefs<Given extends ValidContainer<string, unknown>, VolumeNames> =
  | InvalidVolumeRef<Given['volumeMounts'], VolumeNames>
  | InvalidVolumeRef<Given['volumeDevices'], VolumeNames>
  | InvalidFileRef<Given['env'], VolumeNames>;

/** T: the ports of the container C. */
type InvalidPorts<Given, GivenPorts> =
  | InvalidPortsOnly<GivenPorts>
  | (GivenPorts extends UnknownArray
      ? InvalidProbes<Given, PortNameOf<GivenPorts[number]>>
      : InvalidProbes<Given, keyof GivenPorts>);
type InvalidPortsOnly<GivenPorts> = GivenPorts extends UnknownArray
  ? InvalidPortNumbers<GivenPorts, PortNumberOf<GivenPorts[number]>>
  :
      | InvalidPortNumbers<GivenPorts, PortNumberOf<GivenPorts[keyof GivenPorts]>>
      | InvalidPortNames<GivenPorts>;

/**
 * N: the names of the container's ports. Most probes name one; only those that do not are looked at
 * again, one by one.
 */
type InvalidProbes<Given, PortNames> =
  Given extends ValidProbedContainer<PortNames>
    ? never
    : Given extends ValidProbedContainer<string | number>
      ? InvalidPortRefs<Given, PortNames>
      : Given;
type InvalidPortRefs<Given, PortNames> = Given extends { readonly [F in keyof Probes]?: unknown }
  ?
      | InvalidPortRef<Given['livenessProbe'], PortNames>
      | InvalidPortRef<Given['readinessProbe'], PortNames>
      | InvalidPortRef<Given['startupProbe'], PortNames>
      | InvalidHooks<Given['lifecycle'], PortNames>
  : never;
type InvalidHooks<Hooks, PortNames> = Hooks extends {
  readonly postStart?: unknown;
  readonly preStop?: unknown;
}
  ? InvalidPortRef<Hooks['postStart'], PortNames> | InvalidPortRef<Hooks['preStop'], PortNames>
  : never;

// ---- What is wrong with a wrong one. Pod: all that was written; S: the standard that it is held
// to.

export type ExplainContainers<
  Given,
  Pod,
  Standard extends AppliedStandard,
> = Given extends UnknownArray
  ? WriteByName<Given, 'containers'>
  : Given extends object
    ? [keyof Given] extends [never]
      ? 'a pod needs at least one container'
      : {
          [K in keyof Given]: WithValidName<
            K,
            'container',
            RestrictedContainer<Given[K], K, Standard, Container> &
              ExplainContainer<Given[K], Pod, Standard, PropertyOf<Pod, 'hostNetwork'>>
          >;
        }
    : unknown;

/** HostNetwork: true, if the container shares the network of its host. */
export type ExplainContainer<
  Given,
  Pod,
  Standard extends AppliedStandard,
  HostNetwork,
> = Given extends object
  ? MessagesOrElse<NoSuchFields<Given, Container, 'a container'>> &
      MessagesOrElse<{
        [F in keyof Given as F & FieldName]: FieldMessages<
          Given[F],
          Given,
          Pod,
          Standard,
          HostNetwork
        >[F & FieldName];
      }>
  : unknown;

type FieldName = keyof FieldMessages<unknown, unknown, unknown, AppliedStandard, unknown>;
/** What is wrong with T, at each field that it may stand at in the container C. */
interface FieldMessages<Given, InContainer, Pod, Standard extends AppliedStandard, HostNetwork> {
  ports: ExplainPorts<Given, Standard['level'], HostNetwork>;
  env: ExplainEnv<Given, Names<Pod, 'volumes'>>;
  envFrom: ExplainEnvFrom<Given>;
  volumeMounts: ExplainMounts<Given, Names<Pod, 'volumes'>>;
  volumeDevices: ExplainDevices<Given, Names<Pod, 'volumes'>>;
  resources: ExplainResources<Given, Names<Pod, 'resourceClaims'>>;
  securityContext: ExplainSecurity<Given, Standard>;
  livenessProbe: ExplainProbe<Given, PortNamesOf<InContainer>, Standard['level']>;
  readinessProbe: ExplainProbe<Given, PortNamesOf<InContainer>, Standard['level']>;
  startupProbe: ExplainProbe<Given, PortNamesOf<InContainer>, Standard['level']>;
  lifecycle: ExplainLifecycle<Given, PortNamesOf<InContainer>, Standard['level']>;
}
type Names<Pod, Field extends string> = UnionKeys<NonNullable<PropertyOf<Pod, Field>>>;
type PortNamesOf<Given> = NamesIn<NonNullable<PropertyOf<Given, 'ports'>>>;
