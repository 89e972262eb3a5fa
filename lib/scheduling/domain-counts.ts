import type { Labels } from '../cluster/objects/pod-shape.js';

/** A number for each domain: for each value of the labels with a topology key. */
export class DomainCounts {
  readonly #byKey: Map<string, Map<string, number>>;

  constructor(other?: DomainCounts) {
    const copied = [...(other?.entries() ?? [])];
    this.#byKey = new Map(copied.map(([key, byValue]) => [key, new Map(byValue)]));
  }

  entries(): Iterable<[string, ReadonlyMap<string, number>]> {
    return this.#byKey.entries();
  }

  /** Whether no number was added, or all domains are back at zero. */
  get isEmpty(): boolean {
    return this.#byKey.size === 0;
  }

  /** Adds to the domain of a node. A node without the label is in no domain. */
  add(labels: Labels, key: string, by: number): void {
    if (!Object.hasOwn(labels, key)) return;
    const value = labels[key] ?? '';
    const byValue = this.#byKey.get(key) ?? new Map<string, number>();
    this.#byKey.set(key, byValue);
    const sum = (byValue.get(value) ?? 0) + by;
    if (sum !== 0) byValue.set(value, sum);
    else byValue.delete(value);
    if (byValue.size === 0) this.#byKey.delete(key);
  }

  /** Returns the number of the domain of a node. */
  of(labels: Labels, key: string): number {
    if (!Object.hasOwn(labels, key)) return 0;
    return this.#byKey.get(key)?.get(labels[key] ?? '') ?? 0;
  }

  /** Returns the sum over all domains of a node. */
  sumOf(labels: Labels): number {
    let sum = 0;
    for (const key of this.#byKey.keys()) sum += this.of(labels, key);
    return sum;
  }
}
