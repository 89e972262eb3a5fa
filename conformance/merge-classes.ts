import type { Comparison, DifferenceClass } from './compare.js';

/** Returns the differences of several comparisons, merged by name. */
export function mergeClasses(comparisons: readonly Comparison[]): Iterable<DifferenceClass> {
  const all = new Map<string, DifferenceClass>();
  for (const each of comparisons.flatMap((comparison) => [...comparison.classes.values()])) {
    const last = all.get(each.name);
    const shortest = last && last.example.length <= each.example.length ? last : each;
    all.set(each.name, { ...shortest, count: each.count + (last?.count ?? 0) });
  }
  return all.values();
}
