/** Returns a function that computes a value once for each minor version of Kubernetes. */
export function memoizeByMinor<T>(compute: (minor: number) => T): (minor: number) => T {
  const cache = new Map<number, T>();
  return (minor) => {
    const cached = cache.get(minor);
    if (cached !== undefined) return cached;
    const value = compute(minor);
    cache.set(minor, value);
    return value;
  };
}
