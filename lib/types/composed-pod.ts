import type { Container, RegularInitContainer, Sidecar } from '../spec/container.js';
import type { PodProps } from '../spec/pod.js';
import type { Ports } from '../spec/port.js';
import type { Volume } from '../spec/volume.js';
import type { RestartPolicyOf } from './template-of.js';
import type { PropertyOf } from './type-utils.js';

/**
 * A Pod that a pattern made: plain data, as wide as a Pod can be, but for what is referred to by
 * name, and for what decides on other fields. What else was known of it has been checked.
 *
 * C: its containers; I: its init containers; V: its volumes; R: its restartPolicy; D: the fields
 * that decide on others.
 */
export interface ComposedPod<Containers, InitContainers, VolumesByName, Policy, Governing = {}>
  extends Omit<PodProps, GoverningField | CollectionField | 'restartPolicy'> {
  readonly containers: Containers;
  readonly initContainers: InitContainers;
  readonly volumes: VolumesByName;
  /**
   * When its containers are restarted. What is not written is not there at run time, and stands for
   * Always.
   */
  readonly restartPolicy: Policy;
  /**
   * For what is added to the Pod. The Pod itself has been held to it, and is not asked again: so it
   * may be undefined.
   */
  readonly podSecurity: GoverningValue<Governing, 'podSecurity'> | undefined;
  readonly resourceClaims: GoverningValue<Governing, 'resourceClaims'>;
  readonly hostNetwork: GoverningValue<Governing, 'hostNetwork'>;
  readonly hostUsers: GoverningValue<Governing, 'hostUsers'>;
  readonly os: GoverningValue<Governing, 'os'>;
}
export type GoverningField = 'podSecurity' | 'resourceClaims' | 'hostNetwork' | 'hostUsers' | 'os';
type CollectionField = 'containers' | 'initContainers' | 'volumes';
type GoverningValue<Governing, Field extends GoverningField> =
  unknown extends PropertyOf<Governing, Field> ? undefined : PropertyOf<Governing, Field>;

/**
 * The Pod P with containers C, init containers I and volumes V more; D: the fields that decide on
 * others.
 */
export type ExtendedPod<
  Pod,
  Containers = {},
  InitContainers = {},
  VolumesByName = {},
  Governing = Pick<Pod, GoverningField & keyof Pod>,
> = ComposedPod<
  MergedRecords<WideContainers<RecordAt<Pod, 'containers'>>, WideContainers<Containers>>,
  UndefinedIfEmpty<
    MergedRecords<
      WideInitContainers<RecordAt<Pod, 'initContainers'>>,
      WideInitContainers<InitContainers>
    >
  >,
  UndefinedIfEmpty<
    MergedRecords<WideVolumes<RecordAt<Pod, 'volumes'>>, WideVolumes<VolumesByName>>
  >,
  RestartPolicyOf<Pod>,
  Governing
>;

/** What the Pod P holds at the field F. */
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
type UndefinedIfEmpty<Entries> = [keyof Entries] extends [never] ? undefined : Entries;
type WideVolumes<VolumesByName> = { readonly [N in keyof VolumesByName]: Volume };

// Of a container its ports are kept, to be named by others.
type WideContainers<Containers> = {
  readonly [K in keyof Containers]: Containers[K] extends { readonly ports: infer T extends Ports }
    ? ContainerWithPorts<T>
    : Container;
};
type WideInitContainers<InitContainers> = {
  readonly [K in keyof InitContainers]: WideInitContainer<InitContainers[K]>;
};
type WideInitContainer<Given> = Given extends { readonly restartPolicy: 'Always' }
  ? Given extends { readonly ports: infer T extends Ports }
    ? SidecarWithPorts<T>
    : Sidecar
  : Given extends { readonly ports: infer T extends Ports }
    ? RegularInitContainerWithPorts<T>
    : RegularInitContainer;

/** A container of which the ports T are known. */
export interface ContainerWithPorts<PortsOfIt extends Ports> extends Container {
  readonly ports: PortsOfIt;
}
/** A sidecar of which the ports T are known. */
export interface SidecarWithPorts<PortsOfIt extends Ports> extends Sidecar {
  readonly ports: PortsOfIt;
}
/** A step of which the ports T are known. */
export interface RegularInitContainerWithPorts<PortsOfIt extends Ports>
  extends RegularInitContainer {
  readonly ports: PortsOfIt;
}
