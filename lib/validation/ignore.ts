import type { IConstruct } from 'constructs';
import { whyNotIgnorable } from '../rules/why-not-ignorable.js';

/** The ids of the rules that are ignored at a construct, each with its reason. */
const ignoredRules = new WeakMap<IConstruct, Map<string, string>>();

/** The ids of the rules whose findings were ignored because of a construct. */
const usedRules = new WeakMap<IConstruct, Set<string>>();

/**
 * Ignores the findings of one rule at a construct and at all constructs below it. Only warnings and
 * hazards can be ignored; an error cannot, as the API server would reject the object.
 *
 * An ignore that no longer matches any finding is reported at synth, so that it can be removed.
 *
 * @param scope - a Pod, a chart, an app, or any other construct
 * @param rule - the id of the rule, which is printed at the end of each message, such as
 * `'Container/env-hides'`
 * @param reason - why the finding is intended. It is for people who read the code
 *
 * @throws Error if there is no such rule, if the rule reports an error, or if the reason is empty
 *
 * @example
 * ```ts
 * import { App, Chart, ignore, Pod } from 'cdk8s-pods';
 *
 * const app = new App();
 * const pod = new Pod(new Chart(app, 'web'), 'pod', {
 *   containers: {
 *     app: { image: 'nginx:1.29', env: [{ name: 'A', value: '1' }, { name: 'A', value: '2' }] },
 *   },
 * });
 * ignore(pod, 'Container/env-hides', 'the image reads the last of the two');
 * app.synth();
 * ```
 */
export function ignore(scope: IConstruct, rule: string, reason: string): void {
  const error = whyNotIgnorable(rule);
  if (error !== undefined) throw new Error(error);
  if (reason.trim() === '')
    throw new Error(`ignore '${rule}': the reason is empty. Write why the finding is intended.`);
  const rules = ignoredRules.get(scope) ?? new Map<string, string>();
  ignoredRules.set(scope, rules.set(rule, reason));
}

/** Whether a rule is ignored at a construct or above it. Marks the nearest such ignore as used. */
export function isIgnored(construct: IConstruct, rule: string): boolean {
  for (let each: IConstruct | undefined = construct; each; each = each.node.scope) {
    if (!ignoredRules.get(each)?.has(rule)) continue;
    usedRules.set(each, (usedRules.get(each) ?? new Set()).add(rule));
    return true;
  }
  return false;
}

/**
 * Returns a line for each ignore at some constructs that matched no finding. Must be called after
 * all objects were validated.
 *
 * The same rule and reason may be given at several constructs, such as one chart in several
 * environments: it is then enough that one of them matched.
 */
export function unusedIgnores(constructs: readonly IConstruct[]): readonly string[] {
  const ignores = constructs.flatMap((construct) =>
    [...(ignoredRules.get(construct) ?? [])].map(([rule, reason]) => ({
      construct,
      rule,
      key: `${rule} ${reason}`,
    })),
  );
  const used = new Set(
    ignores
      .filter(({ construct, rule }) => usedRules.get(construct)?.has(rule))
      .map(({ key }) => key),
  );
  return ignores
    .filter(({ key }) => !used.has(key))
    .map(
      ({ construct, rule }) =>
        `[${construct.node.path}] unused ignore: '${rule}' has no findings here. Remove it.`,
    );
}
