import type { Container, Sidecar, Step } from '../spec/container.js';
import type { PodProps } from '../spec/pod.js';
import type { Ports } from '../spec/port.js';
import type { Volume } from '../spec/volume.js';
import type { At } from './known.js';
import type { PolicyOf } from './workload.js';

/**
 * A Pod that a pattern made: plain data, as wide as a Pod can be, but for what is referred to by name, and for what decides on other fields.
 * What else was known of it has been checked.
 *
 * C: its containers; I: its init containers; V: its volumes; R: its restartPolicy; D: the fields that decide on others.
 */
export interface PodWith<C, I, V, R, D = {}> extends Omit<PodProps, Decides | Holds | 'restartPolicy'> {
  readonly containers: C;
  readonly initContainers: I;
  readonly volumes: V;
  /** When its containers are restarted. What is not written is not there at run time, and stands for Always. */
  readonly restartPolicy: R;
  /** For what is added to the Pod. The Pod itself has been held to it, and is not asked again: so it may be undefined. */
  readonly podSecurity: Decided<D, 'podSecurity'> | undefined;
  readonly resourceClaims: Decided<D, 'resourceClaims'>;
  readonly hostNetwork: Decided<D, 'hostNetwork'>;
  readonly hostUsers: Decided<D, 'hostUsers'>;
  readonly os: Decided<D, 'os'>;
}
export type Decides = 'podSecurity' | 'resourceClaims' | 'hostNetwork' | 'hostUsers' | 'os';
type Holds = 'containers' | 'initContainers' | 'volumes';
type Decided<D, F extends Decides> = unknown extends At<D, F> ? undefined : At<D, F>;

/** The Pod P with containers C, init containers I and volumes V more; D: the fields that decide on others. */
export type Patterned<P, C = {}, I = {}, V = {}, D = Pick<P, Decides & keyof P>> = PodWith<
  Joined<Wide<Held<P, 'containers'>>, Wide<C>>,
  Some<Joined<WideInit<Held<P, 'initContainers'>>, WideInit<I>>>,
  Some<Joined<Volumes<Held<P, 'volumes'>>, Volumes<V>>>,
  PolicyOf<P>,
  D
>;

/** What the Pod P holds at the field F. */
export type Held<P, F extends string> = [Extract<At<P, F>, object>] extends [never] ? {} : Extract<At<P, F>, object>;

type Joined<A, B> = [keyof A] extends [never] ? B : [keyof B] extends [never] ? A : A & B;
type Some<T> = [keyof T] extends [never] ? undefined : T;
type Volumes<V> = { readonly [N in keyof V]: Volume };

// Of a container its ports are kept, to be named by others.
type Wide<C> = { readonly [K in keyof C]: C[K] extends { readonly ports: infer T extends Ports } ? ContainerOf<T> : Container };
type WideInit<I> = { readonly [K in keyof I]: WideInitContainer<I[K]> };
type WideInitContainer<C> = C extends { readonly restartPolicy: 'Always' }
  ? C extends { readonly ports: infer T extends Ports }
    ? SidecarOf<T>
    : Sidecar
  : C extends { readonly ports: infer T extends Ports }
    ? StepOf<T>
    : Step;

/** A container of which the ports T are known. */
export interface ContainerOf<T extends Ports> extends Container {
  readonly ports: T;
}
/** A sidecar of which the ports T are known. */
export interface SidecarOf<T extends Ports> extends Sidecar {
  readonly ports: T;
}
/** A step of which the ports T are known. */
export interface StepOf<T extends Ports> extends Step {
  readonly ports: T;
}
