/** Thrown for a string that cannot be written. */
export class UnwritableStringError extends Error {
  constructor(
    message: string,
    /** The change that avoids the error. */
    readonly remediation: string,
    /** Whether a string, or a key, is the one for which the error was thrown. */
    readonly isCause: (text: string, isKey: boolean) => boolean,
  ) {
    super(message);
  }
}

/** Returns the path of the first string or key in a value for which a function returns `true`. */
export function findString(
  value: unknown,
  isFound: (text: string, isKey: boolean) => boolean,
  seen: Set<object> = new Set(),
): readonly (string | number)[] | undefined {
  if (typeof value === 'string') return isFound(value, false) ? [] : undefined;
  if (typeof value !== 'object' || value === null || seen.has(value)) return undefined;
  seen.add(value);
  for (const [key, child] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    if (isFound(key, true)) return [step];
    const path = findString(child, isFound, seen);
    if (path !== undefined) return [step, ...path];
  }
  return undefined;
}
