/** Returns numbers from 0 to below 1. The same seed yields the same numbers. */
export type Random = () => number;

/** A generator by the name of mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Merges lists at random. The items of a list keep their order, as a controller creates its Pods
 * one after the other while the other controllers create theirs.
 */
export function interleave<T>(lists: readonly (readonly T[])[], random: Random): readonly T[] {
  const owners = lists.flatMap((list, i) => list.map(() => i));
  for (let i = owners.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [owners[i], owners[j]] = [owners[j] as number, owners[i] as number];
  }
  const next = lists.map((list) => list.values());
  return owners.flatMap((owner) => {
    const { value, done } = next[owner]?.next() ?? { done: true };
    return done === true || value === undefined ? [] : [value];
  });
}
