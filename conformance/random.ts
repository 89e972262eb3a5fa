/** A random number generator with a seed (mulberry32). */
export class Random {
  constructor(private state: number) {}

  /** Returns a number from 0 to 1, excluding 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** Returns a whole number from 0 to `bound`, excluding `bound`. */
  nextInt(bound: number): number {
    return Math.floor(this.next() * bound);
  }

  /** Returns one item of a list. */
  pick<T>(items: readonly T[]): T {
    return items[this.nextInt(items.length)] as T;
  }
}
