import type { IConstruct } from 'constructs';
import { whyNotIgnorable } from '../rules/why-not-ignorable.js';

/** The ids that are silenced at a construct, each with its reason. */
const ignoredRules = new WeakMap<IConstruct, Map<string, string>>();

/**
 * Keeps a warning or a hazard from being said of a construct and of all below it. The reason is for
 * those who read the code.
 *
 * Throws an Error where there is no such warning or hazard, where the rule refuses, which nothing
 * can silence, and where there is no reason.
 *
 * @param scope a Pod, a chart, an app: any construct
 * @param rule the id of the rule, as it stands at the end of what is said: 'Container/env-hides'
 * @param reason why it is meant to be so
 */
export function ignore(scope: IConstruct, rule: string, reason: string): void {
  const fault = whyNotIgnorable(rule);
  if (fault !== undefined) throw new Error(fault);
  if (reason.trim() === '')
    throw new Error(`'${rule}' is silenced without a reason: say why it is meant to be so`);
  const here = ignoredRules.get(scope) ?? new Map<string, string>();
  ignoredRules.set(scope, here.set(rule, reason));
}

/**
 * Whether a rule is silenced at a construct, or at one that holds it: at the nearest that says so.
 */
export function isIgnored(construct: IConstruct, rule: string): boolean {
  for (let at: IConstruct | undefined = construct; at !== undefined; at = at.node.scope) {
    if (!ignoredRules.get(at)?.has(rule)) continue;
    usedRules.set(at, (usedRules.get(at) ?? new Set()).add(rule));
    return true;
  }
  return false;
}

/** The ids that were looked for at a construct, and found. */
const usedRules = new WeakMap<IConstruct, Set<string>>();

/**
 * What is silenced at some constructs and never said: a line each. Asked once all is judged. Where
 * the same is said of several, as of one chart in several environments, it is enough that one of
 * them needs it.
 */
export function unusedIgnores(constructs: readonly IConstruct[]): readonly string[] {
  const said = constructs.flatMap((construct) =>
    [...(ignoredRules.get(construct) ?? [])].map(([rule, reason]) => ({
      construct,
      rule,
      key: `${rule} ${reason}`,
    })),
  );
  const needed = new Set(
    said.filter(({ construct, rule }) => usedRules.get(construct)?.has(rule)).map(({ key }) => key),
  );
  return said
    .filter(({ key }) => !needed.has(key))
    .map(
      ({ construct, rule }) =>
        `[${construct.node.path}] silence: nothing says '${rule}' here any more: leave it out`,
    );
}
