import type { Kind } from '../api/api.js';
import { type ApiType, newestApiTypes } from './api-types.js';
import { detectRelevantFields } from './detect-relevant-fields.js';
import type { Rule } from './rule.js';

/** The rules on one type, and for each rule the fields without which it reports nothing. */
interface RuleIndexEntry<View> {
  readonly rules: readonly Rule<View>[];
  readonly relevantFields: readonly number[];
}

/**
 * Rules by the type that they check. The entry of a type is created when the first node of the type
 * is visited: most types do not occur.
 */
export class RuleIndex<View> {
  private readonly entries: (RuleIndexEntry<View> | undefined)[] = Array.from(
    newestApiTypes,
    () => undefined,
  );

  constructor(private readonly rules: readonly Rule<View>[]) {}

  rulesFor(type: ApiType): RuleIndexEntry<View> {
    return this.entries[type.id] ?? this.createEntry(type);
  }

  private createEntry(type: ApiType): RuleIndexEntry<View> {
    const rules = this.rules.filter(({ kinds }) => kinds.includes(type.name as Kind));
    const entry = {
      rules,
      relevantFields: rules.map(({ check }) => detectRelevantFields(check, type)),
    };
    this.entries[type.id] = entry;
    return entry;
  }
}
