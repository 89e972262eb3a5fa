import type { Api, Kind } from '../../api/api.js';
import type { HazardSeverity } from '../context/hazard.js';
import type { HazardContext } from './hazard-context.js';

/** One hazard. It is called with every value of its kinds. */
export interface HazardRule {
  readonly id: string;
  readonly kinds: readonly Kind[];
  readonly severity: HazardSeverity;
  /** What should hold, in one sentence. */
  readonly description: string;
  /** What to write where it does not. */
  readonly remediation: string;
  /** The first and the last Kubernetes minor in which it is one: 35 is 1.35. */
  readonly since: number;
  readonly until: number;
  check(value: never, context: HazardContext): void;
}

/** A rule as it is written: what it leaves out has a default. */
interface HazardRuleBody<K extends Kind>
  extends Pick<HazardRule, 'severity' | 'description' | 'remediation'>,
    Partial<Pick<HazardRule, 'since' | 'until'>> {
  check(value: Api<K>, context: HazardContext): void;
}

/** The hazards of a kind, or of kinds that share them, each under its own name. */
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
