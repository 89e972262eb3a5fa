import type { EnvByName } from '../spec/env.js';
import type { Mount } from '../spec/mount.js';
import type { PodProps } from '../spec/pod.js';
import type { Volumes } from '../spec/volume.js';
import type { InferLiteral } from '../types/checked-pod.js';
import type {
  AddedVolumesChecks,
  AnyContainerName,
  InitContainerName,
  NoEntries,
  VolumeName,
} from '../types/pattern-types.js';
import type { UnionKeys } from '../types/type-utils.js';
import { getOwn } from './conflicts.js';
import type { ContainerPatch } from './pod-patch.js';

/** Options of every pattern that adds init containers or sidecars. */
export interface InsertOptions<Pod = PodProps, NewVolumes = NoEntries> {
  /**
   * Volumes to add to the Pod, by name.
   *
   * @default - no volumes are added
   */
  readonly volumes?:
    | (Volumes & InferLiteral<NewVolumes> & AddedVolumesChecks<NewVolumes, Pod>)
    | undefined;
  /**
   * The existing init container or sidecar that starts after the new ones.
   *
   * @default - the new ones start after all existing init containers
   */
  readonly before?: InitContainerName<Pod> | undefined;
}

/** Options of patterns whose new containers share volumes or variables with existing ones. */
export interface SharedOptions<Pod = PodProps, NewVolumes = NoEntries>
  extends InsertOptions<Pod, NewVolumes> {
  /**
   * Mounts to add to existing containers, by the name of the container:
   * `{ app: { '/var/log/app': { volume: 'logs' } } }`.
   *
   * @default - no mounts are added
   */
  readonly mounts?:
    | {
        readonly [K in AnyContainerName<Pod>]?: NewMounts<VolumeName<Pod> | UnionKeys<NewVolumes>>;
      }
    | undefined;
  /**
   * Environment variables to add to existing containers, by the name of the container. They are
   * written before the existing variables, which can refer to them: `$(NAME)`.
   *
   * @default - no variables are added
   */
  readonly env?: { readonly [K in AnyContainerName<Pod>]?: EnvByName } | undefined;
}

/** Mounts of declared volumes, by absolute path. */
export interface NewMounts<VolumeNames extends string> {
  /** A mount, under its absolute path. */
  readonly [path: `/${string}`]: NewMount<VolumeNames>;
}

/** A mount of a declared volume. */
export interface NewMount<VolumeNames extends string> extends Omit<Mount, 'volume'> {
  /** The name of the volume. */
  readonly volume: VolumeNames;
}

/** The patches of existing containers that `mounts` and `env` ask for. */
export function containerPatchesOf({
  mounts = {},
  env = {},
}: Pick<SharedOptions, 'mounts' | 'env'>): Readonly<Record<string, ContainerPatch>> {
  const names = new Set([...Object.keys(mounts), ...Object.keys(env)]);
  return Object.fromEntries(
    [...names].map((name) => [
      name,
      { volumeMounts: getOwn(mounts, name), env: getOwn(env, name) },
    ]),
  );
}
