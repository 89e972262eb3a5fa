import type { Random } from '../../../conformance/random.js';
import type { Json } from '../../../conformance/runtime/runtime-case.js';

/** Random choices. */
export class Chooser {
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  maybe(chance: number): boolean {
    return this.#random.next() < chance;
  }

  pick<T>(items: readonly T[]): T {
    return this.#random.pick(items);
  }

  list<T>(most: number, make: (i: number) => T): T[] {
    return Array.from({ length: this.#random.nextInt(most + 1) }, (_, i) => make(i));
  }

  /** Returns a whole number below a bound. */
  number(bound: number): number {
    return this.#random.nextInt(bound);
  }

  /** Returns an object with some of these fields. */
  some(chance: number, fields: Readonly<Record<string, () => Json>>): Json {
    return Object.fromEntries(
      Object.entries(fields).flatMap(([name, make]) =>
        this.maybe(chance) ? [[name, make()]] : [],
      ),
    );
  }

  seccomp(): Json {
    return this.pick<Json>([
      { type: 'RuntimeDefault' },
      { type: 'Unconfined' },
      { type: 'Localhost', localhostProfile: 'profiles/audit.json' },
    ]);
  }
}
