import type { Container, RegularInitContainer, Sidecar } from '../spec/container.js';
import type { PodProps } from '../spec/pod.js';
import type { Ports } from '../spec/port.js';
import type { Volume } from '../spec/volume.js';
import type { RestartPolicyOf } from './restart-policy-of.js';
import type { PropertyOf } from './type-utils.js';

/**
 * The Pod that a pattern returns: plain data whose type is wide, except for names that others refer
 * to and fields that govern other checks. The rest was checked when the pattern was called.
 */
export interface ComposedPod<Containers, InitContainers, VolumesByName, Policy, Governing = {}>
  extends Omit<PodProps, GoverningField | CollectionField | 'restartPolicy'> {
  /** Its containers, whose names and ports are known. */
  readonly containers: Containers;
  /** Its init containers, whose names and ports are known. */
  readonly initContainers: InitContainers;
  /** Its volumes, whose names are known. */
  readonly volumes: VolumesByName;
  /**
   * When its containers are restarted. If it is not set, the type is `Always`, but the value is
   * undefined.
   */
  readonly restartPolicy: Policy;
  /**
   * The level for later additions to the Pod. The Pod itself has already been checked against it.
   */
  readonly podSecurity: GoverningValue<Governing, 'podSecurity'> | undefined;
  /** Its resource claims, whose names are known. */
  readonly resourceClaims: GoverningValue<Governing, 'resourceClaims'>;
  /** Whether it uses the network of its node. */
  readonly hostNetwork: GoverningValue<Governing, 'hostNetwork'>;
  /** Whether it uses the user namespace of its node. */
  readonly hostUsers: GoverningValue<Governing, 'hostUsers'>;
  /** Its operating system. */
  readonly os: GoverningValue<Governing, 'os'>;
}
/** A field of a Pod that governs how other fields are checked. */
export type GoverningField = 'podSecurity' | 'resourceClaims' | 'hostNetwork' | 'hostUsers' | 'os';
/** Some of the governing fields of a Pod, without the rest of its type, which may be long. */
export type GoverningFieldsOf<Pod, Field extends GoverningField> = unknown extends unknown
  ? { readonly [F in Field & keyof Pod]: Pod[F] }
  : never;
type CollectionField = 'containers' | 'initContainers' | 'volumes';
type GoverningValue<Governing, Field extends GoverningField> =
  PropertyOf<Governing, Field> extends infer Value extends PodProps[Field] ? Value : undefined;

/**
 * The Pod with added containers, init containers and volumes. `Governing` are the fields that
 * govern other checks.
 */
export type ExtendedPod<
  Pod,
  Containers = {},
  InitContainers = {},
  VolumesByName = {},
  Governing = GoverningFieldsOf<Pod, GoverningField>,
> = Pod extends unknown
  ? ComposedPod<
      MergedRecords<WideContainers<RecordAt<Pod, 'containers'>>, WideContainers<Containers>>,
      AddedTo<
        PropertyOf<Pod, 'initContainers'>,
        WideInitContainers<RecordAt<Pod, 'initContainers'>>,
        WideInitContainers<InitContainers>
      >,
      AddedTo<
        PropertyOf<Pod, 'volumes'>,
        WideVolumes<RecordAt<Pod, 'volumes'>>,
        WideVolumes<VolumesByName>
      >,
      RestartPolicyOf<Pod>,
      Governing
    >
  : never;

/** The record in a field of the Pod; an empty one if it is not set. */
export type RecordAt<Pod, Field extends string> = [
  Extract<PropertyOf<Pod, Field>, object>,
] extends [never]
  ? {}
  : Extract<PropertyOf<Pod, Field>, object>;

type MergedRecords<First, Second> = [keyof First] extends [never]
  ? Second
  : [keyof Second] extends [never]
    ? First
    : First & Second;
/** The entries of a record with new ones; it may be undefined if there are no new ones. */
type AddedTo<Given, Entries, Added> = [keyof Added] extends [never]
  ? [keyof Entries] extends [never]
    ? undefined
    : undefined extends Given
      ? Entries | undefined
      : Entries
  : MergedRecords<Entries, Added>;
// These are conditions, though they have one branch only: compilers print what a condition returns,
// but of an alias its arguments, which are whole literals.

type WideVolumes<VolumesByName> = unknown extends unknown
  ? { readonly [N in keyof VolumesByName]: Volume }
  : never;

// Containers keep the type of their ports, because others can refer to them by name.
type WideContainers<Containers> = unknown extends unknown
  ? {
      readonly [K in keyof Containers]: Containers[K] extends {
        readonly ports: infer T extends Ports;
      }
        ? ContainerWithPorts<T>
        : Container;
    }
  : never;
type WideInitContainers<InitContainers> = unknown extends unknown
  ? { readonly [K in keyof InitContainers]: WideInitContainer<InitContainers[K]> }
  : never;
type WideInitContainer<Given> = Given extends { readonly restartPolicy: 'Always' }
  ? Given extends { readonly ports: infer T extends Ports }
    ? SidecarWithPorts<T>
    : Sidecar
  : Given extends { readonly ports: infer T extends Ports }
    ? RegularInitContainerWithPorts<T>
    : RegularInitContainer;

/** A container whose ports are known. */
export interface ContainerWithPorts<PortsOfIt extends Ports> extends Container {
  /** Its ports. */
  readonly ports: PortsOfIt;
}
/** A sidecar whose ports are known. */
export interface SidecarWithPorts<PortsOfIt extends Ports> extends Sidecar {
  /** Its ports. */
  readonly ports: PortsOfIt;
}
/** A regular init container whose ports are known. */
export interface RegularInitContainerWithPorts<PortsOfIt extends Ports>
  extends RegularInitContainer {
  /** Its ports. */
  readonly ports: PortsOfIt;
}
