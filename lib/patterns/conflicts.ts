import type { Container } from '../spec/container.js';
import type { PodProps } from '../spec/pod.js';
import type { PodPatch } from './pod-patch.js';

/** Throws an Error if a patch adds a name that is in use, or refers to a missing container. */
export function assertNoConflicts(
  pod: PodProps,
  { volumes, containers, initContainers, before, containerPatches, fields = {} }: PodPatch,
): void {
  for (const field of ['containers', 'initContainers', 'volumes'] as const)
    if (Array.isArray(pod[field]))
      throw new Error(`${field} of this pod is a list: write a record by name, { name: { … } }`);
  for (const name of namesOf(volumes))
    assertFree(namesOf(pod.volumes), name, 'a volume of this pod');
  const containerNames = namesOf(pod.containers);
  const initNames = namesOf(pod.initContainers);
  for (const name of [...namesOf(containers), ...namesOf(initContainers)]) {
    assertFree(containerNames, name, 'a container of this pod');
    assertFree(initNames, name, 'an init container of this pod');
  }
  if (before !== undefined && !initNames.includes(before))
    throw new Error(
      `there is no init container '${before}' in this pod: ${formatNames(initNames)}`,
    );
  for (const name of namesOf(containerPatches))
    if (!containerNames.includes(name) && !initNames.includes(name))
      throw new Error(
        `there is no container '${name}' in this pod: ${formatNames([...containerNames, ...initNames])}`,
      );
  for (const [field, value] of Object.entries(fields))
    assertSameValue(pod, field as keyof typeof fields, value);
}

/**
 * Throws an Error if a name is in use.
 *
 * @param what - A description of the thing that uses the name.
 * @param instead - The advice in the error message.
 */
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
  needed: unknown,
): void {
  const { [field]: written } = pod;
  if (written !== undefined && needed !== undefined && written !== needed)
    throw new Error(
      `${field} is ${formatValue(written)} in this pod, but this pattern needs ` +
        `${formatValue(needed)}: set it to that, or leave it out`,
    );
}

/** Returns an own property of a record, and never an inherited one such as `constructor`. */
export const getOwn = <T>(
  record: Readonly<Record<string, T>> | undefined,
  name: string,
): T | undefined => (record && Object.hasOwn(record, name) ? record[name] : undefined);

/**
 * Returns one of `containers` by name.
 *
 * @throws An Error if there is no such container.
 */
export function getContainer({ containers }: PodProps, name: string): Container {
  const found = getOwn(containers, name);
  if (found === undefined)
    throw new Error(
      `there is no container '${name}' in this pod: ${formatNames(namesOf(containers))}`,
    );
  return found;
}

/** Returns the names of a record. A name whose value is undefined does not count. */
export const namesOf = (record: object | undefined): readonly string[] =>
  Object.entries(record ?? {}).flatMap(([name, value]) => (value === undefined ? [] : [name]));

/** Describes which names exist, for an error about a missing one. */
export const formatNames = (names: readonly string[]): string =>
  names.length === 0 ? 'it has none' : `it has ${names.map((name) => `'${name}'`).join(', ')}`;

const formatValue = (value: unknown): string =>
  typeof value === 'string' ? `'${value}'` : String(value);
