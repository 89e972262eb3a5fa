import { Random } from '../random.js';

/** Random choices with a seed. */
export class Choices extends Random {
  /** Returns a whole number from `low` to `high`, including both. */
  between(low: number, high: number): number {
    return low + this.nextInt(high - low + 1);
  }

  /** Returns one to `most` items of a list, some of them repeatedly. */
  some<T>(items: readonly T[], most: number): readonly T[] {
    return this.many(1, most, () => this.pick(items));
  }

  /** Returns a random number of items. */
  many<T>(low: number, high: number, create: (i: number) => T): readonly T[] {
    return Array.from({ length: this.between(low, high) }, (_, i) => create(i));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** Returns some fields with a probability, else none. */
  maybe(probability: number, create: () => object): object {
    return this.chance(probability) ? create() : {};
  }
}
