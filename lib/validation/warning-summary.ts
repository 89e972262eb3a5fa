import type { ApiObject } from 'cdk8s';
import type { WarningLine } from './validate-object.js';

/**
 * So many notices of a rule are shown whole: who has the same in a thousand Pods has read it by
 * then.
 */
const MAX_SHOWN = 5;
/** So many of the others are named. */
const MAX_NAMED = 3;

/** What is shown of a synth, and does not stop it. */
export class WarningSummary {
  private readonly shown: string[] = [];
  private readonly counts = new Map<string, { count: number; readonly others: string[] }>();

  add(object: ApiObject, notices: readonly WarningLine[]): void {
    for (const each of notices) {
      const of = this.counts.get(each.rule) ?? { count: 0, others: [] };
      this.counts.set(each.rule, of);
      of.count++;
      if (of.count <= MAX_SHOWN) this.shown.push(`[${object.node.path}] ${each.format()}`);
      else if (of.others.length < MAX_NAMED) of.others.push(object.node.path);
    }
  }

  /** In the order in which they were seen, and then how many more there are of each rule. */
  lines(): readonly string[] {
    const more = [...this.counts].flatMap(([rule, { count, others }]) => {
      const rest = count - MAX_SHOWN;
      return rest > 0
        ? [
            `and ${rest} more, at ${others.join(', ')}${rest > others.length ? ', ...' : ''} [${rule}]`,
          ]
        : [];
    });
    return [...this.shown, ...more];
  }
}
