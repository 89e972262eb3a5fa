const MAX_ENTRIES = 10_000;
const MAX_KEY_LENGTH = 64;

/**
 * Returns a function that remembers its results for short strings. The number of results is
 * limited.
 */
export function memoize<T>(f: (text: string) => T): (text: string) => T {
  const seen = new Map<string, T>();
  return (text) => {
    const known = seen.get(text);
    if (known !== undefined) return known;
    const made = f(text);
    if (made !== undefined && text.length <= MAX_KEY_LENGTH) {
      if (seen.size >= MAX_ENTRIES) seen.clear();
      seen.set(text, made);
    }
    return made;
  };
}
