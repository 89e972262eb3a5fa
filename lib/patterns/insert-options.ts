import type { EnvByName } from '../spec/env.js';
import type { MountsByAbsolutePath } from '../spec/mount.js';
import type { Volumes } from '../spec/volume.js';
import { getOwn } from './conflicts.js';
import type { ContainerPatch } from './pod-patch.js';

/** Options of every pattern that adds init containers or sidecars. */
export interface InsertOptions {
  /**
   * Volumes to add to the Pod, by name.
   *
   * @default - no volumes are added
   */
  readonly volumes?: Volumes | undefined;
  /**
   * The name of the existing init container or sidecar that starts after the new ones.
   *
   * @default - the new ones start after all existing init containers
   */
  readonly before?: string | undefined;
}

/** Options of patterns whose new containers share volumes or variables with existing ones. */
export interface SharedOptions extends InsertOptions {
  /**
   * Mounts to add to existing containers, by the name of the container:
   * `{ app: { '/var/log/app': { volume: 'logs' } } }`.
   *
   * @default - no mounts are added
   */
  readonly mounts?: { readonly [container: string]: MountsByAbsolutePath | undefined } | undefined;
  /**
   * Environment variables to add to existing containers, by the name of the container. They are
   * written before the existing variables, which can refer to them: `$(NAME)`.
   *
   * @default - no variables are added
   */
  readonly env?: { readonly [container: string]: EnvByName | undefined } | undefined;
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
