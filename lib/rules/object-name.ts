import type { Api } from '../api/types.js';

/** The name that an object gets: where it has none of its own, one is generated from a beginning of at most 58 characters. */
export const objectName = ({ name, generateName }: Api<'ObjectMeta'> = {}): string =>
  name || (generateName ? `${generateName.slice(0, 58)}xxxxx` : '');
