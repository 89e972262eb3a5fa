import type { Construct } from 'constructs';
import {
  type ConfigReloaderOptions,
  applyConfigReloader as configReloaderOf,
  type HttpReload,
  type SignalReload,
  type UPDATED_VOLUME_SOURCES,
} from '../../patterns/config-reloader.js';
import type { NewSidecar } from '../../patterns/sidecar.js';
import type { PodProps } from '../../spec/pod.js';
import type { CheckedPod, InferLiteral } from '../../types/checked-pod.js';
import type { RecordAt } from '../../types/composed-pod.js';
import type {
  AddedContainerCheck,
  ContainerName,
  InsertOptionsFor,
  NoEntries,
  PodWithOption,
  PortName,
  WithSidecar,
} from '../../types/pattern-types.js';
import type { UnionKeys } from '../../types/type-utils.js';
import { Pod } from '../kinds/pod.js';

/** The reloader C of the name N, with volumes V, for a container of the Pod P. */
export type ConfigReloaderFor<P, N extends string, C, V> = ReloadTargetFor<P> &
  ConfigReloaderContainer<P, N, C, V>;

export interface ConfigReloaderContainer<P, N extends string, C, V> extends InsertOptionsFor<P, V> {
  /** The name of the volume that the app mounts: a configMap, secret, projected or downwardAPI. */
  readonly volume: UpdatedVolumeName<RecordAt<P, 'volumes'>>;
  /** The name of the reloader among the containers. */
  readonly name: N;
  /**
   * The reloader. Where it says neither `command` nor `args`, it is given a script, which needs a
   * shell and its tools, as busybox has them.
   */
  readonly container: NewSidecar & InferLiteral<C> & AddedContainerCheck<N, C, P, V>;
}

/** The names of the volumes V that the kubelet keeps up to date. */
export type UpdatedVolumeName<V> = {
  [K in UnionKeys<V>]: [keyof V[K] & (typeof UPDATED_VOLUME_SOURCES)[number]] extends [never]
    ? never
    : K;
}[UnionKeys<V>];

/** A container of P, and how it can be told. */
export type ReloadTargetFor<P> = {
  [K in ContainerName<P>]: ReloadTarget<K, RecordAt<RecordAt<P, 'containers'>, K>>;
}[ContainerName<P>];

export interface ReloadTarget<K, App> {
  /** The name of the container that is told. */
  readonly app: K;
  /** How it is told: by a POST to a port of its, or by a signal. */
  readonly reload: HttpReload<PortName<App>> | SignalReload;
}

/**
 * A Pod whose app is told when a volume with its configuration has changed: a native sidecar mounts
 * the same volume and watches it. It starts before the app, so it misses no change.
 *
 * It writes the reloader as a sidecar, after the init containers that are there or `before` one of
 * them, its mount of the volume and its variables; for a signal, also `shareProcessNamespace:
 * true`. Throws an Error where a name, a port or a variable is already taken, and where the app
 * would never see a change: a `subPath` keeps what it had.
 */
export const configReloader = <
  const P = PodProps,
  const N extends string = string,
  const C = NewSidecar,
  const V = NoEntries,
>(
  pod: CheckedPod<P>,
  options: ConfigReloaderFor<P, N, C, V>,
): WithSidecar<P, N, C, V> =>
  configReloaderOf(pod, options as ConfigReloaderOptions) as WithSidecar<P, N, C, V>;

/** A Pod whose app is told of new configuration. */
export interface ConfigReloaderPod extends Pod {}

/** How a Pod with a reloader is made. */
export interface ConfigReloaderPodConstructor {
  /** @param props the Pod, and in `configReloader` what `configReloader()` takes */
  new <
    const P = PodProps,
    const N extends string = string,
    const C = NewSidecar,
    const V = NoEntries,
  >(
    scope: Construct,
    id: string,
    props: PodWithOption<'configReloader', ConfigReloaderFor<P, N, C, V>, P>,
  ): ConfigReloaderPod;
}

export const ConfigReloaderPod: ConfigReloaderPodConstructor = class ConfigReloaderPod extends Pod {
  constructor(
    scope: Construct,
    id: string,
    {
      configReloader: options,
      ...pod
    }: PodProps & { readonly configReloader: ConfigReloaderOptions },
  ) {
    super(scope, id, configReloaderOf(pod, options));
  }
} as ConfigReloaderPodConstructor;
