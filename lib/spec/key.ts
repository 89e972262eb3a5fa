/** The largest number that JavaScript takes for the index of an array. */
const LAST_INDEX = 2 ** 32 - 2;

const ZERO = 48;
const NINE = 57;

/** Whether JavaScript moves such a key to the front of an object: digits, as it would write an array's index. */
export function isReordered(key: string): boolean {
  const first = key.charCodeAt(0);
  return first >= ZERO && first <= NINE && /^(0|[1-9]\d{0,9})$/.test(key) && Number(key) <= LAST_INDEX;
}

/** A key below a path, as a person writes it: `containers` and `app` give `containers.app`. */
export const step = (path: string, key: string): string => {
  if (!/^[\w$-]+$/.test(key)) return `${path}['${key}']`;
  return path === '' ? key : `${path}.${key}`;
};

/** A path in which the keys of maps stand as a person writes them: `limits[cpu]` is `limits.cpu`, and the places of a list stay. */
export const withKeys = (path: string): string =>
  path.replace(/\[([^\]]*)\]/g, (place, key: string) => (/^\d+$/.test(key) ? place : step('', key)).replace(/^(?=[\w$])/, '.'));
