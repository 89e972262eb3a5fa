import type { Api, Kind } from '../../api/api.js';
import type { HazardSeverity } from '../context/hazard.js';
import type { HazardContext } from './hazard-context.js';

/** A hazard rule. Its check is called for each value of its kinds. */
export interface HazardRule {
  readonly id: string;
  readonly kinds: readonly Kind[];
  readonly severity: HazardSeverity;
  /** What must hold, in one sentence. */
  readonly description: string;
  /** What to write instead. */
  readonly remediation: string;
  /** The first and the last Kubernetes minor version that the rule applies to: 35 is 1.35. */
  readonly since: number;
  readonly until: number;
  check(value: never, context: HazardContext): void;
}

/** A rule as its author writes it, without the members that have a default. */
interface HazardRuleBody<K extends Kind>
  extends Pick<HazardRule, 'severity' | 'description' | 'remediation'>,
    Partial<Pick<HazardRule, 'since' | 'until'>> {
  check(value: Api<K>, context: HazardContext): void;
}

/** Defines the hazard rules of a kind, or of several kinds that share them, by name. */
export function defineHazardRules<K extends Kind>(
  kind: K | readonly K[],
  bodies: Readonly<Record<string, HazardRuleBody<K>>>,
): readonly HazardRule[] {
  const kinds: readonly K[] = typeof kind === 'string' ? [kind] : kind;
  return Object.entries(bodies).map(
    ([
      name,
      { severity, description, remediation, since = 0, until = Number.POSITIVE_INFINITY, check },
    ]) => ({
      id: `${kinds[0]}/${name}`,
      kinds,
      severity,
      description,
      remediation,
      since,
      until,
      check,
    }),
  );
}
