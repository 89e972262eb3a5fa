import type { Container, ContainerBase } from '../spec/container.js';
import type { Env, EnvByName, ListedEnvVar } from '../spec/env.js';
import type { Mounts, MountsByAbsolutePath } from '../spec/mount.js';
import { assertFree, namesOf } from './conflicts.js';
import { mountsOf, trimTrailingSlashes } from './mounts.js';
import type { ContainerPatch } from './pod-patch.js';

/** A container with more in it. Throws where a path, a variable or a hook is taken. */
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

function patchMounts(name: string, mounts: Mounts, more: MountsByAbsolutePath): Mounts {
  const taken = mountsOf({ volumeMounts: mounts }).map(({ path }) => trimTrailingSlashes(path));
  for (const path of namesOf(more))
    assertFree(
      taken,
      trimTrailingSlashes(path),
      `a mount of container '${name}'`,
      'mount the new one elsewhere',
    );
  if (!Array.isArray(mounts)) return { ...mounts, ...more };
  return [
    ...mounts,
    ...Object.entries(more).map(([mountPath, { volume, ...mount }]) => ({
      mountPath,
      name: volume,
      ...mount,
    })),
  ];
}

function patchEnv(name: string, env: Env, more: EnvByName): Env {
  const taken = Array.isArray(env)
    ? env.map((variable: ListedEnvVar) => variable.name)
    : namesOf(env);
  for (const variable of namesOf(more))
    assertFree(taken, variable, `a variable of container '${name}'`);
  if (!Array.isArray(env)) return { ...more, ...env };
  return [
    ...Object.entries(more).map(([key, text]) =>
      typeof text === 'string' ? { name: key, value: text } : { name: key, valueFrom: text },
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
      `container '${name}' has a preStop hook already, and can have one: leave it out, or do both in it`,
    );
  return { ...lifecycle, preStop };
}
