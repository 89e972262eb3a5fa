/**
 * Maximum length of a string, in UTF-16 code units. The `yaml` package replaces the line feeds of a
 * string all at once, and V8 ends the process if there are too many. No API server accepts an
 * object that is larger than 3 MiB.
 */
export const MAX_TEXT_LENGTH: number = 1 << 24;

/** Thrown for a string that is too long to be written. */
export class TextTooLongError extends Error {
  constructor() {
    super(
      `a string has more than ${MAX_TEXT_LENGTH} characters, but an API server accepts objects ` +
        'of at most 3 MiB',
    );
  }
}

/** Returns the path of the first string that is too long in a value. */
export function findLongText(
  value: unknown,
  seen: Set<object> = new Set(),
): readonly (string | number)[] | undefined {
  if (typeof value === 'string') return value.length > MAX_TEXT_LENGTH ? [] : undefined;
  if (typeof value !== 'object' || value === null || seen.has(value)) return undefined;
  seen.add(value);
  for (const [key, child] of Object.entries(value)) {
    const path = findLongText(child, seen);
    if (path !== undefined) return [Array.isArray(value) ? Number(key) : key, ...path];
  }
  return undefined;
}
