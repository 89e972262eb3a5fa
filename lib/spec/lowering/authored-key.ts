import type { FieldPath } from '../../api/field-path.js';

/** Maximum index of an array. */
const MAX_ARRAY_INDEX = 2 ** 32 - 2;

const CHAR_CODE_0 = 48;
const CHAR_CODE_9 = 57;

/**
 * Whether JavaScript moves a key to the front of an object. It does so with keys that look like the
 * index of an array.
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

const IDENTIFIER = /^[\w$-]+$/;

/**
 * Returns a path as TypeScript accesses it: `containers.app.args[0]`, `labels['example.com/a']`.
 */
export function formatAuthoredPath(path: FieldPath): string {
  let text = '';
  for (const step of path)
    if (typeof step === 'number') text += `[${step}]`;
    else if (!IDENTIFIER.test(step)) text += `['${step}']`;
    else text += text === '' ? step : `.${step}`;
  return text;
}
