import type { Container, RegularInitContainer, Sidecar } from '../spec/container.js';
import type { ContainerBase, Probes } from '../spec/container-base.js';
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
import type {
  NamesIn,
  OrUndefined,
  PropertyOf,
  TextOf,
  UnionKeys,
  UnknownArray,
} from './type-utils.js';

// ---- Fast path. ClaimUses: the type that `resources.claims` may have, undefined if the Pod has no
// resource claims.

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
 * The container if it is invalid; else never. Most containers refer only to declared volumes; the
 * others are checked for literal names that are not declared. If the type of a container is wide,
 * only its ports are checked.
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
type InvalidFields<Given extends ValidContainer<string, unknown>> =
  | InvalidPorts<Given, Given['ports']>
  | InvalidPath<Given['volumeMounts']>
  | InvalidResources<Given['resources']>;
type InvalidVolumeRefs<Given extends ValidContainer<string, unknown>, VolumeNames> =
  | InvalidVolumeRef<Given['volumeMounts'], VolumeNames>
  | InvalidVolumeRef<Given['volumeDevices'], VolumeNames>
  | InvalidFileRef<Given['env'], VolumeNames>;

/** The invalid ports of a container, and the probes that refer to undeclared ones. */
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
 * The invalid probes. Most probes refer to declared ports; only the others are checked one by one.
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

// ---- Slow path. Given: the type that was written; Pod: the whole Pod.

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

/** The errors in a container. `HostNetwork` is true if it shares the network of its node. */
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
  : OrUndefined<Given>;

type FieldName = keyof FieldMessages<unknown, unknown, unknown, AppliedStandard, unknown>;
/** The errors in a value, by the field of the container that contains it. */
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
type Names<Pod, Field extends string> = TextOf<UnionKeys<NonNullable<PropertyOf<Pod, Field>>>>;
type PortNamesOf<Given> = TextOf<NamesIn<NonNullable<PropertyOf<Given, 'ports'>>>>;
