import type { Construct } from 'constructs';
import {
  type CopyWithInitContainer,
  type ImmutableConfigurationOptions,
  applyImmutableConfiguration as immutableConfigurationOf,
} from '../../patterns/immutable-configuration.js';
import type { PodProps } from '../../spec/pod.js';
import type { CheckedPod } from '../../types/checked-pod.js';
import type { ExtendedPod, RecordAt } from '../../types/composed-pod.js';
import type {
  AnyContainerName,
  InitContainerName,
  NoEntries,
  PodWithOption,
  UnusedName,
} from '../../types/pattern-types.js';
import { Pod } from '../kinds/pod.js';

/**
 * The configuration of the Pod P: a volume of the name V, and a step of the name N, where one
 * copies it.
 */
export interface ImmutableConfigurationFor<P, V extends string, N extends string>
  extends ImmutableConfigurationOptions {
  readonly volume: V & UnusedName<V, RecordAt<P, 'volumes'>, 'a volume'>;
  readonly mounts: { readonly [K in AnyContainerName<P>]?: `/${string}` };
  readonly method:
    | 'imageVolume'
    | CopyWithInitContainer<
        N & UnusedName<N, RecordAt<P, 'containers'> & RecordAt<P, 'initContainers'>, 'a container'>,
        InitContainerName<P>
      >;
}

/** The Pod P with a volume of the name V, and a step of the name N, where there is one. */
export type WithConfiguration<P, V extends string, N extends string> = ExtendedPod<
  P,
  NoEntries,
  { readonly [K in N]: object },
  { readonly [K in V]: object }
>;

/**
 * A Pod whose containers read a configuration that is an image, with a tag and a digest of its own:
 * it is the same in all copies, and stays as it is.
 *
 * It writes a volume of the image, or an emptyDir and a step that copies the image's files there,
 * and read-only mounts; nothing else. Throws an Error where a name or a path is already taken, and
 * where a container would read the configuration before it is there.
 */
export const immutableConfiguration = <
  const P = PodProps,
  const V extends string = string,
  const N extends string = never,
>(
  pod: CheckedPod<P>,
  options: ImmutableConfigurationFor<P, V, N>,
): WithConfiguration<P, V, N> =>
  immutableConfigurationOf(pod, options as ImmutableConfigurationOptions) as WithConfiguration<
    P,
    V,
    N
  >;

/** A Pod with a configuration that is an image. */
export interface ImmutableConfigurationPod extends Pod {}

/** How a Pod with a configuration that is an image is made. */
export interface ImmutableConfigurationPodConstructor {
  /** @param props the Pod, and in `immutableConfiguration` what `immutableConfiguration()` takes */
  new <const P = PodProps, const V extends string = string, const N extends string = never>(
    scope: Construct,
    id: string,
    props: PodWithOption<'immutableConfiguration', ImmutableConfigurationFor<P, V, N>, P>,
  ): ImmutableConfigurationPod;
}

export const ImmutableConfigurationPod: ImmutableConfigurationPodConstructor =
  class ImmutableConfigurationPod extends Pod {
    constructor(
      scope: Construct,
      id: string,
      {
        immutableConfiguration: options,
        ...pod
      }: PodProps & { readonly immutableConfiguration: ImmutableConfigurationOptions },
    ) {
      super(scope, id, immutableConfigurationOf(pod, options));
    }
  } as ImmutableConfigurationPodConstructor;
