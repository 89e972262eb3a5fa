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

  private readonly rulesByKind = new Map<string, Rule<View>[]>();

  constructor(rules: readonly Rule<View>[]) {
    for (const rule of rules)
      for (const kind of rule.kinds) {
        const known = this.rulesByKind.get(kind);
        if (known === undefined) this.rulesByKind.set(kind, [rule]);
        else known.push(rule);
      }
  }

  rulesFor(type: ApiType): RuleIndexEntry<View> {
    return this.entries[type.id] ?? this.createEntry(type);
  }

  private createEntry(type: ApiType): RuleIndexEntry<View> {
    const rules = this.rulesByKind.get(type.name) ?? [];
    const entry = {
      rules,
      relevantFields: rules.map(({ check }) => detectRelevantFields(check, type)),
    };
    this.entries[type.id] = entry;
    return entry;
  }
}
