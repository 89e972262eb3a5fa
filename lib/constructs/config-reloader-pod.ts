import type { Construct } from 'constructs';
import type { BesideIn, ContainerIn, None, OneChecks, PodAnd, PortIn, WithSidecar } from '../checked/added.js';
import type { KeyOf } from '../checked/known.js';
import type { Held } from '../checked/patterned.js';
import type { Checked, Literal } from '../checked/pod.js';
import {
  type ConfigReloaderOptions,
  configReloader as configReloaderOf,
  type KEPT,
  type TellsPort,
  type TellsProcess,
} from '../patterns/config-reloader.js';
import type { NewSidecar } from '../patterns/sidecar.js';
import type { PodProps } from '../spec/pod.js';
import { Pod } from './pod.js';

/** The reloader C of the name N, with volumes V, for a container of the Pod P. */
export type ConfigReloaderFor<P, N extends string, C, V> = Reloads<P> & NamedReloader<P, N, C, V>;

export interface NamedReloader<P, N extends string, C, V> extends BesideIn<P, V> {
  /** The name of the volume that the app mounts: a configMap, secret, projected or downwardAPI. */
  readonly volume: KeptIn<Held<P, 'volumes'>>;
  /** The name of the reloader among the containers. */
  readonly name: N;
  /** The reloader. Where it says neither `command` nor `args`, it is given a script, which needs a shell and its tools, as busybox has them. */
  readonly container: NewSidecar & Literal<C> & OneChecks<N, C, P, V>;
}

/** The names of the volumes V that the kubelet keeps up to date. */
export type KeptIn<V> = { [K in KeyOf<V>]: [keyof V[K] & (typeof KEPT)[number]] extends [never] ? never : K }[KeyOf<V>];

/** A container of P, and how it can be told. */
export type Reloads<P> = { [K in ContainerIn<P>]: ReloadedOf<K, Held<Held<P, 'containers'>, K>> }[ContainerIn<P>];

export interface ReloadedOf<K, App> {
  /** The name of the container that is told. */
  readonly app: K;
  /** How it is told: by a POST to a port of its, or by a signal. */
  readonly tells: TellsPort<PortIn<App>> | TellsProcess;
}

/**
 * A Pod whose app is told when a volume with its configuration has changed: a native sidecar mounts the same volume and watches it. It starts before
 * the app, so it misses no change.
 *
 * It writes the reloader as a sidecar, after the init containers that are there or `before` one of them, its mount of the volume and its variables;
 * for a signal, also `shareProcessNamespace: true`. Throws an Error where a name, a port or a variable is already taken, and where the app would
 * never see a change: a `subPath` keeps what it had.
 */
export const configReloader = <const P = PodProps, const N extends string = string, const C = NewSidecar, const V = None>(
  pod: Checked<P>,
  options: ConfigReloaderFor<P, N, C, V>,
): WithSidecar<P, N, C, V> => configReloaderOf(pod, options as ConfigReloaderOptions) as WithSidecar<P, N, C, V>;

/** A Pod whose app is told of new configuration. */
export interface ConfigReloaderPod extends Pod {}

/** How a Pod with a reloader is made. */
export interface ConfigReloaderPodConstructor {
  /** @param props the Pod, and in `configReloader` what `configReloader()` takes */
  new <const P = PodProps, const N extends string = string, const C = NewSidecar, const V = None>(
    scope: Construct,
    id: string,
    props: PodAnd<'configReloader', ConfigReloaderFor<P, N, C, V>, P>,
  ): ConfigReloaderPod;
}

export const ConfigReloaderPod: ConfigReloaderPodConstructor = class ConfigReloaderPod extends Pod {
  constructor(
    scope: Construct,
    id: string,
    { configReloader: options, ...pod }: PodProps & { readonly configReloader: ConfigReloaderOptions },
  ) {
    super(scope, id, configReloaderOf(pod, options));
  }
} as ConfigReloaderPodConstructor;
