import type { Container } from '../spec/container.js';
import type { PodProps } from '../spec/pod.js';
import type { PodPatch } from './pod-patch.js';

/** Throws where an addition wants a name that is taken, or a container that is not there. */
export function assertNoConflicts(
  pod: PodProps,
  { volumes, containers, initContainers, before, containerPatches, fields = {} }: PodPatch,
): void {
  for (const field of ['containers', 'initContainers', 'volumes'] as const)
    if (Array.isArray(pod[field]))
      throw new Error(`${field} of this pod is a list: write it by name, { name: { … } }`);
  for (const name of namesOf(volumes))
    assertFree(namesOf(pod.volumes), name, 'a volume of this pod');
  const [mains, inits] = [namesOf(pod.containers), namesOf(pod.initContainers)];
  for (const name of [...namesOf(containers), ...namesOf(initContainers)]) {
    assertFree(mains, name, 'a container of this pod');
    assertFree(inits, name, 'an init container of this pod');
  }
  if (before !== undefined && !inits.includes(before))
    throw new Error(`there is no init container '${before}' in this pod: ${formatNames(inits)}`);
  for (const name of namesOf(containerPatches))
    if (!mains.includes(name) && !inits.includes(name))
      throw new Error(
        `there is no container '${name}' in this pod: ${formatNames([...mains, ...inits])}`,
      );
  for (const [field, value] of Object.entries(fields))
    assertSameValue(pod, field as keyof typeof fields, value);
}

/** Throws where a name is taken. What: what it is then. */
export function assertFree(
  taken: readonly string[],
  name: string,
  what: string,
  instead = 'give the new one another name',
): void {
  if (taken.includes(name)) throw new Error(`'${name}' is already ${what}: ${instead}`);
}

function assertSameValue(
  pod: PodProps,
  field: keyof NonNullable<PodPatch['fields']>,
  wanted: unknown,
): void {
  const { [field]: written } = pod;
  if (written !== undefined && wanted !== undefined && written !== wanted)
    throw new Error(
      `${field} is ${formatValue(written)} in this pod, and has to be ${formatValue(wanted)}: write that, or leave it out`,
    );
}

/** What a record has itself under a name: not what every object has, as `constructor`. */
export const getOwn = <T>(
  record: Readonly<Record<string, T>> | undefined,
  name: string,
): T | undefined => (record && Object.hasOwn(record, name) ? record[name] : undefined);

/** A container that is named. Throws where it is not there. */
export function getContainer({ containers }: PodProps, name: string): Container {
  const found = getOwn(containers, name);
  if (found === undefined)
    throw new Error(
      `there is no container '${name}' in this pod: ${formatNames(namesOf(containers))}`,
    );
  return found;
}

export const namesOf = (record: object | undefined): readonly string[] => Object.keys(record ?? {});

/** What there is, for who named something else. */
export const formatNames = (names: readonly string[]): string =>
  names.length === 0 ? 'it has none' : `it has ${names.map((name) => `'${name}'`).join(', ')}`;

const formatValue = (value: unknown): string =>
  typeof value === 'string' ? `'${value}'` : String(value);
