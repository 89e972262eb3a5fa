import type { Kind } from '../api/types.js';
import { needsOf } from './needs.js';
import { type Type, types } from './type-table.js';

/** What a shelf must know of a rule. */
export interface Shelved {
  readonly on: readonly Kind[];
  check(value: never, at: never): void;
}

/** The rules on one type, and beside each the fields without which it finds nothing. */
interface Shelf<Rule> {
  readonly rules: readonly Rule[];
  readonly needs: readonly number[];
}

/** Rules by the type that they judge. A shelf is filled when its type is first met: most types never are. */
export class Shelves<Rule extends Shelved> {
  private readonly filled: (Shelf<Rule> | undefined)[] = Array.from(types, () => undefined);

  constructor(private readonly rules: readonly Rule[]) {}

  of(type: Type): Shelf<Rule> {
    return this.filled[type.id] ?? this.fill(type);
  }

  private fill(type: Type): Shelf<Rule> {
    const rules = this.rules.filter(({ on }) => on.includes(type.name as Kind));
    const shelf = { rules, needs: rules.map(({ check }) => needsOf(check, type)) };
    this.filled[type.id] = shelf;
    return shelf;
  }
}
