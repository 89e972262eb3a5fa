import type { Container } from '../spec/container.js';
import type { PodProps } from '../spec/pod.js';
import type { Addition } from './addition.js';

/** Throws where an addition wants a name that is taken, or a container that is not there. */
export function refuseClashes(pod: PodProps, { volumes, containers, initContainers, before, to, fields = {} }: Addition): void {
  for (const field of ['containers', 'initContainers', 'volumes'] as const)
    if (Array.isArray(pod[field])) throw new Error(`${field} of this pod is a list: write it by name, { name: { … } }`);
  for (const name of namesIn(volumes)) free(namesIn(pod.volumes), name, 'a volume of this pod');
  const [mains, inits] = [namesIn(pod.containers), namesIn(pod.initContainers)];
  for (const name of [...namesIn(containers), ...namesIn(initContainers)]) {
    free(mains, name, 'a container of this pod');
    free(inits, name, 'an init container of this pod');
  }
  if (before !== undefined && !inits.includes(before))
    throw new Error(`there is no init container '${before}' in this pod: ${listed(inits)}`);
  for (const name of namesIn(to))
    if (!mains.includes(name) && !inits.includes(name))
      throw new Error(`there is no container '${name}' in this pod: ${listed([...mains, ...inits])}`);
  for (const [field, value] of Object.entries(fields)) refuseOther(pod, field as keyof typeof fields, value);
}

/** Throws where a name is taken. What: what it is then. */
export function free(taken: readonly string[], name: string, what: string, instead = 'give the new one another name'): void {
  if (taken.includes(name)) throw new Error(`'${name}' is already ${what}: ${instead}`);
}

function refuseOther(pod: PodProps, field: keyof NonNullable<Addition['fields']>, wanted: unknown): void {
  const { [field]: written } = pod;
  if (written !== undefined && wanted !== undefined && written !== wanted)
    throw new Error(`${field} is ${said(written)} in this pod, and has to be ${said(wanted)}: write that, or leave it out`);
}

/** What a record has itself under a name: not what every object has, as `constructor`. */
export const own = <T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  record && Object.hasOwn(record, name) ? record[name] : undefined;

/** A container that is named. Throws where it is not there. */
export function containerOf({ containers }: PodProps, name: string): Container {
  const found = own(containers, name);
  if (found === undefined) throw new Error(`there is no container '${name}' in this pod: ${listed(namesIn(containers))}`);
  return found;
}

export const namesIn = (record: object | undefined): readonly string[] => Object.keys(record ?? {});

/** What there is, for who named something else. */
export const listed = (names: readonly string[]): string =>
  names.length === 0 ? 'it has none' : `it has ${names.map((name) => `'${name}'`).join(', ')}`;

const said = (value: unknown): string => (typeof value === 'string' ? `'${value}'` : String(value));
