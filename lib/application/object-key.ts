import type { NameReference } from '../references/reference.js';

/** The kind and name of an object, wherever it is. */
export type ObjectName = Pick<NameReference, 'group' | 'kind' | 'name'>;

/** Returns a key for a kind. */
export const kindKey = (group: string, kind: string): string =>
  group === '' ? kind : `${kind}.${group}`;

/** Returns a key for the name of an object. */
export const objectKey = ({ group, kind, name }: ObjectName): string =>
  `${kindKey(group, kind)}/${name}`;
