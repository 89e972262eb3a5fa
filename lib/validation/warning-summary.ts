import type { IConstruct } from 'constructs';
import type { WarningLine } from './validate-object.js';

/** Maximum number of warnings of one rule that are printed in full. */
const MAX_PRINTED = 5;
/** Maximum number of further objects that are named. */
const MAX_NAMED = 3;

/** Collects the warnings of a synth, and shortens those that many objects have. */
export class WarningSummary {
  private readonly printed: string[] = [];
  private readonly counts = new Map<string, { count: number; readonly others: string[] }>();

  add(construct: IConstruct, warnings: readonly WarningLine[]): void {
    for (const warning of warnings) {
      const ofRule = this.counts.get(warning.rule) ?? { count: 0, others: [] };
      this.counts.set(warning.rule, ofRule);
      ofRule.count++;
      if (ofRule.count <= MAX_PRINTED)
        this.printed.push(`[${construct.node.path}] ${warning.format()}`);
      else if (ofRule.others.length < MAX_NAMED) ofRule.others.push(construct.node.path);
    }
  }

  /** Returns the warnings in the order in which they were added, then how many more there are. */
  lines(): readonly string[] {
    const more = [...this.counts].flatMap(([rule, { count, others }]) => {
      const rest = count - MAX_PRINTED;
      if (rest <= 0) return [];
      const names = `${others.join(', ')}${rest > others.length ? ', ...' : ''}`;
      return [`and ${rest} more, at ${names} [${rule}]`];
    });
    return [...this.printed, ...more];
  }
}
