import type { EnvByName } from '../spec/env.js';
import type { MountsByAbsolutePath } from '../spec/mount.js';
import type { Volumes } from '../spec/volume.js';
import { getOwn } from './conflicts.js';
import type { ContainerPatch } from './pod-patch.js';

/** What can be added with a container. */
export interface InsertOptions {
  /** Volumes that the Pod does not have yet, by name. */
  readonly volumes?: Volumes | undefined;
  /**
   * The init container that starts after what is added.
   *
   * @default - none: what is added starts after all init containers that are there
   */
  readonly before?: string | undefined;
}

/** What can be added with containers that share something with those that are there already. */
export interface SharedOptions extends InsertOptions {
  /**
   * What containers that are there already mount, by their names: `{ app: { '/var/log/app': {
   * volume: 'logs' } } }`.
   */
  readonly mounts?: { readonly [container: string]: MountsByAbsolutePath | undefined } | undefined;
  /**
   * Variables of containers that are there already, by their names. They stand before those that
   * are there.
   */
  readonly env?: { readonly [container: string]: EnvByName | undefined } | undefined;
}

/** What containers that are there already get. */
export function containerPatchesOf({
  mounts = {},
  env = {},
}: SharedOptions): Readonly<Record<string, ContainerPatch>> {
  const names = new Set([...Object.keys(mounts), ...Object.keys(env)]);
  return Object.fromEntries(
    [...names].map((name) => [
      name,
      { volumeMounts: getOwn(mounts, name), env: getOwn(env, name) },
    ]),
  );
}
