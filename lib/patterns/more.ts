import type { Container, ContainerBase } from '../spec/container.js';
import type { Env, EnvByName, ListedEnvVar } from '../spec/env.js';
import type { Mounts, MountsByAbsolutePath } from '../spec/mount.js';
import type { More } from './addition.js';
import { free, namesIn } from './clash.js';
import { bare, mountsOf } from './mounts.js';

/** A container with more in it. Throws where a path, a variable or a hook is taken. */
export function withMore<T extends ContainerBase>(name: string, container: T, { volumeMounts, env, preStop }: More): T {
  return {
    ...container,
    ...(volumeMounts && { volumeMounts: withMounts(name, container.volumeMounts ?? {}, volumeMounts) }),
    ...(env && { env: withEnv(name, container.env ?? {}, env) }),
    ...(preStop && { lifecycle: withPreStop(name, container, preStop) }),
  };
}

function withMounts(name: string, mounts: Mounts, more: MountsByAbsolutePath): Mounts {
  const taken = mountsOf({ volumeMounts: mounts }).map(({ path }) => bare(path));
  for (const path of namesIn(more)) free(taken, bare(path), `a mount of container '${name}'`, 'mount the new one elsewhere');
  if (!Array.isArray(mounts)) return { ...mounts, ...more };
  return [...mounts, ...Object.entries(more).map(([mountPath, { volume, ...mount }]) => ({ mountPath, name: volume, ...mount }))];
}

function withEnv(name: string, env: Env, more: EnvByName): Env {
  const taken = Array.isArray(env) ? env.map((variable: ListedEnvVar) => variable.name) : namesIn(env);
  for (const variable of namesIn(more)) free(taken, variable, `a variable of container '${name}'`);
  if (!Array.isArray(env)) return { ...more, ...env };
  return [
    ...Object.entries(more).map(([key, text]) => (typeof text === 'string' ? { name: key, value: text } : { name: key, valueFrom: text })),
    ...env,
  ];
}

function withPreStop(name: string, { lifecycle }: Container, preStop: NonNullable<More['preStop']>): Container['lifecycle'] {
  if (lifecycle?.preStop !== undefined)
    throw new Error(`container '${name}' has a preStop hook already, and can have one: leave it out, or do both in it`);
  return { ...lifecycle, preStop };
}
