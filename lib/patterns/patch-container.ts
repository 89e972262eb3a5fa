import type { Container } from '../spec/container.js';
import type { ContainerBase } from '../spec/container-base.js';
import type { Env, EnvByName, ListedEnvVar } from '../spec/env.js';
import type { Mounts, MountsByAbsolutePath } from '../spec/mount.js';
import { assertFree, namesOf } from './conflicts.js';
import { mountsOf, trimTrailingSlashes } from './mounts.js';
import type { ContainerPatch } from './pod-patch.js';

/**
 * Returns a new container with the mounts, variables and hook that the patch adds.
 *
 * @throws An Error if a path, a variable or the preStop hook is already in use.
 */
export function patchContainer<T extends ContainerBase>(
  name: string,
  container: T,
  { volumeMounts, env, preStop }: ContainerPatch,
): T {
  return {
    ...container,
    ...(volumeMounts && {
      volumeMounts: patchMounts(name, container.volumeMounts ?? {}, volumeMounts),
    }),
    ...(env && { env: patchEnv(name, container.env ?? {}, env) }),
    ...(preStop && { lifecycle: patchPreStop(name, container, preStop) }),
  };
}

function patchMounts(name: string, mounts: Mounts, added: MountsByAbsolutePath): Mounts {
  const taken = mountsOf({ volumeMounts: mounts }).map(({ path }) => trimTrailingSlashes(path));
  for (const path of namesOf(added))
    assertFree(
      taken,
      trimTrailingSlashes(path),
      `a mount of container '${name}'`,
      'mount the new one elsewhere',
    );
  if (!Array.isArray(mounts)) return { ...mounts, ...added };
  return [
    ...mounts,
    ...Object.entries(added).map(([mountPath, { volume, ...mount }]) => ({
      mountPath,
      name: volume,
      ...mount,
    })),
  ];
}

function patchEnv(name: string, env: Env, added: EnvByName): Env {
  const taken = Array.isArray(env)
    ? env.map((variable: ListedEnvVar) => variable.name)
    : namesOf(env);
  for (const variable of namesOf(added))
    assertFree(taken, variable, `a variable of container '${name}'`);
  if (!Array.isArray(env)) return { ...added, ...env };
  return [
    ...Object.entries(added).map(([key, value]) =>
      typeof value === 'string' ? { name: key, value } : { name: key, valueFrom: value },
    ),
    ...env,
  ];
}

function patchPreStop(
  name: string,
  { lifecycle }: Container,
  preStop: NonNullable<ContainerPatch['preStop']>,
): Container['lifecycle'] {
  if (lifecycle?.preStop !== undefined)
    throw new Error(
      `container '${name}' already has a preStop hook, and it can have only one: leave it out, ` +
        'or do both in one hook',
    );
  return { ...lifecycle, preStop };
}
