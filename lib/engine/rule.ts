import type { Api, Kind } from '../api/api.js';
import type { Severity, Violation } from './finding.js';
import type { RuleContext } from './rule-context.js';

/**
 * The effect of a report: `validation` and `pod-security` rules reject the
 * manifest, `warning` rules make the API server warn, and `hazard` rules report what it does not.
 */
export type RuleCategory = 'validation' | 'warning' | 'hazard' | 'pod-security';

/** The facts about a rule of the Pod Security Standards that other rules do not have. */
export interface PodSecurityFacts {
  readonly level: Violation['level'];
  /** The id of the less strict check of the baseline level that this rule replaces. */
  readonly overrides: string | undefined;
}

/** A rule. Its check is called with every value of its kinds, and reports to the context. */
export interface Rule<View> {
  readonly id: string;
  readonly category: RuleCategory;
  readonly severity: Severity;
  readonly kinds: readonly Kind[];
  /** The requirement, in one sentence. */
  readonly description: string;
  /** The change that satisfies the rule. */
  readonly remediation: string | undefined;
  /** The first and the last Kubernetes minor that has the rule: 35 is 1.35. */
  readonly since: number;
  readonly until: number;
  /** Whether the rule depends on what other rules reported, and runs after them. */
  readonly isLate: boolean;
  /** Set for the rules of the category `pod-security` only. */
  readonly podSecurity: PodSecurityFacts | undefined;
  check(value: never, context: RuleContext<View>): void;
}

/** A rule as it is defined. Omitted fields have defaults. */
export interface RuleDefinition<View, K extends Kind>
  extends Pick<Rule<View>, 'description'>,
    Partial<Pick<Rule<View>, 'severity' | 'remediation' | 'since' | 'until' | 'isLate'>> {
  /**
   * Checks a value. If it reads the fields on which it depends before it reads the context, it is
   * not called for values without these fields.
   */
  check(value: Api<K>, context: RuleContext<View>): void;
}

/** Returns whether Kubernetes 1.`minor` has a rule. */
export const appliesTo = (
  { since, until }: Pick<Rule<never>, 'since' | 'until'>,
  minor: number,
): boolean => since <= minor && minor <= until;

/** Returns the rules on a kind, or on kinds that share them. The id is `Kind/name`. */
export function createRules<View, K extends Kind>(
  category: RuleCategory,
  kind: K | readonly K[],
  definitions: Readonly<Record<string, RuleDefinition<View, K>>>,
): readonly Rule<View>[] {
  const kinds: readonly K[] = typeof kind === 'string' ? [kind] : kind;
  return Object.entries(definitions).map(([name, definition]) =>
    createRule(category, `${kinds[0]}/${name}`, kinds, definition),
  );
}

/**
 * Returns a rule. Every rule has the same fields in the same order, so that the loop that calls the
 * rules sees one object shape.
 */
export const createRule = <View, K extends Kind>(
  category: RuleCategory,
  id: string,
  kinds: readonly K[],
  {
    severity = category === 'warning' || category === 'hazard' ? 'warning' : 'error',
    description,
    remediation,
    since = 0,
    until = Number.POSITIVE_INFINITY,
    isLate = false,
    check,
  }: RuleDefinition<View, K>,
  podSecurity?: PodSecurityFacts,
): Rule<View> => ({
  id,
  category,
  severity,
  kinds,
  description,
  remediation,
  since,
  until,
  isLate,
  podSecurity,
  check,
});
