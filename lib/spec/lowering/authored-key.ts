/** The largest number that JavaScript takes for the index of an array. */
const MAX_ARRAY_INDEX = 2 ** 32 - 2;

const CHAR_CODE_0 = 48;
const CHAR_CODE_9 = 57;

/**
 * Whether JavaScript moves such a key to the front of an object: digits, as it would write an
 * array's index.
 */
export function isArrayIndexKey(key: string): boolean {
  const first = key.charCodeAt(0);
  return (
    first >= CHAR_CODE_0 &&
    first <= CHAR_CODE_9 &&
    /^(0|[1-9]\d{0,9})$/.test(key) &&
    Number(key) <= MAX_ARRAY_INDEX
  );
}

/** A key below a path, as a person writes it: `containers` and `app` give `containers.app`. */
export const appendKey = (path: string, key: string): string => {
  if (!/^[\w$-]+$/.test(key)) return `${path}['${key}']`;
  return path === '' ? key : `${path}.${key}`;
};

/**
 * A path in which the keys of maps stand as a person writes them: `limits[cpu]` is `limits.cpu`,
 * and the places of a list stay.
 */
export const toAuthoredKeys = (path: string): string =>
  path.replace(/\[([^\]]*)\]/g, (place, key: string) =>
    (/^\d+$/.test(key) ? place : appendKey('', key)).replace(/^(?=[\w$])/, '.'),
  );
