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
export interface ComposedPod<C, I, V, R, D = {}>
  extends Omit<PodProps, GoverningField | CollectionField | 'restartPolicy'> {
  readonly containers: C;
  readonly initContainers: I;
  readonly volumes: V;
  /**
   * When its containers are restarted. What is not written is not there at run time, and stands for
   * Always.
   */
  readonly restartPolicy: R;
  /**
   * For what is added to the Pod. The Pod itself has been held to it, and is not asked again: so it
   * may be undefined.
   */
  readonly podSecurity: GoverningValue<D, 'podSecurity'> | undefined;
  readonly resourceClaims: GoverningValue<D, 'resourceClaims'>;
  readonly hostNetwork: GoverningValue<D, 'hostNetwork'>;
  readonly hostUsers: GoverningValue<D, 'hostUsers'>;
  readonly os: GoverningValue<D, 'os'>;
}
export type GoverningField = 'podSecurity' | 'resourceClaims' | 'hostNetwork' | 'hostUsers' | 'os';
type CollectionField = 'containers' | 'initContainers' | 'volumes';
type GoverningValue<D, F extends GoverningField> =
  unknown extends PropertyOf<D, F> ? undefined : PropertyOf<D, F>;

/**
 * The Pod P with containers C, init containers I and volumes V more; D: the fields that decide on
 * others.
 */
export type ExtendedPod<
  P,
  C = {},
  I = {},
  V = {},
  D = Pick<P, GoverningField & keyof P>,
> = ComposedPod<
  MergedRecords<WideContainers<RecordAt<P, 'containers'>>, WideContainers<C>>,
  UndefinedIfEmpty<
    MergedRecords<WideInitContainers<RecordAt<P, 'initContainers'>>, WideInitContainers<I>>
  >,
  UndefinedIfEmpty<MergedRecords<WideVolumes<RecordAt<P, 'volumes'>>, WideVolumes<V>>>,
  RestartPolicyOf<P>,
  D
>;

/** What the Pod P holds at the field F. */
export type RecordAt<P, F extends string> = [Extract<PropertyOf<P, F>, object>] extends [never]
  ? {}
  : Extract<PropertyOf<P, F>, object>;

type MergedRecords<A, B> = [keyof A] extends [never] ? B : [keyof B] extends [never] ? A : A & B;
type UndefinedIfEmpty<T> = [keyof T] extends [never] ? undefined : T;
type WideVolumes<V> = { readonly [N in keyof V]: Volume };

// Of a container its ports are kept, to be named by others.
type WideContainers<C> = {
  readonly [K in keyof C]: C[K] extends { readonly ports: infer T extends Ports }
    ? ContainerWithPorts<T>
    : Container;
};
type WideInitContainers<I> = { readonly [K in keyof I]: WideInitContainer<I[K]> };
type WideInitContainer<C> = C extends { readonly restartPolicy: 'Always' }
  ? C extends { readonly ports: infer T extends Ports }
    ? SidecarWithPorts<T>
    : Sidecar
  : C extends { readonly ports: infer T extends Ports }
    ? RegularInitContainerWithPorts<T>
    : RegularInitContainer;

/** A container of which the ports T are known. */
export interface ContainerWithPorts<T extends Ports> extends Container {
  readonly ports: T;
}
/** A sidecar of which the ports T are known. */
export interface SidecarWithPorts<T extends Ports> extends Sidecar {
  readonly ports: T;
}
/** A step of which the ports T are known. */
export interface RegularInitContainerWithPorts<T extends Ports> extends RegularInitContainer {
  readonly ports: T;
}
