import type { Kind } from '../api/api.js';
import { type ApiType, newestApiTypes } from './api-types.js';
import { detectRelevantFields } from './detect-relevant-fields.js';

/** What a shelf must know of a rule. */
export interface IndexableRule {
  readonly kinds: readonly Kind[];
  check(value: never, at: never): void;
}

/** The rules on one type, and beside each the fields without which it finds nothing. */
interface RuleIndexEntry<Rule> {
  readonly rules: readonly Rule[];
  readonly relevantFields: readonly number[];
}

/**
 * Rules by the type that they judge. A shelf is filled when its type is first met: most types never
 * are.
 */
export class RuleIndex<Rule extends IndexableRule> {
  private readonly entries: (RuleIndexEntry<Rule> | undefined)[] = Array.from(
    newestApiTypes,
    () => undefined,
  );

  constructor(private readonly rules: readonly Rule[]) {}

  rulesFor(type: ApiType): RuleIndexEntry<Rule> {
    return this.entries[type.id] ?? this.createEntry(type);
  }

  private createEntry(type: ApiType): RuleIndexEntry<Rule> {
    const rules = this.rules.filter(({ kinds }) => kinds.includes(type.name as Kind));
    const entry = {
      rules,
      relevantFields: rules.map(({ check }) => detectRelevantFields(check, type)),
    };
    this.entries[type.id] = entry;
    return entry;
  }
}
