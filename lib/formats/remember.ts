const MOST = 10_000;
const LONGEST = 64;

/** The same function, which answers a short string that it has seen without work. What it holds is bounded. */
export function remember<T>(f: (text: string) => T): (text: string) => T {
  const seen = new Map<string, T>();
  return (text) => {
    const known = seen.get(text);
    if (known !== undefined) return known;
    const made = f(text);
    if (made !== undefined && text.length <= LONGEST) {
      if (seen.size >= MOST) seen.clear();
      seen.set(text, made);
    }
    return made;
  };
}
