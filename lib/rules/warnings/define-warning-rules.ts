import type { Api, Kind } from '../../api/api.js';
import type { WarningContext } from './warning-context.js';

/** A warning rule. Its check is called for each value of its kinds. */
export interface WarningRule {
  readonly id: string;
  readonly kinds: readonly Kind[];
  /** What must hold, in one sentence. */
  readonly description: string;
  /** What to write instead. */
  readonly remediation: string | undefined;
  /** The first and the last Kubernetes minor version with the warning: 35 is 1.35. */
  readonly since: number;
  readonly until: number;
  check(value: never, context: WarningContext): void;
}

/** A rule as its author writes it, without the members that have a default. */
interface WarningRuleBody<K extends Kind>
  extends Pick<WarningRule, 'description'>,
    Partial<Pick<WarningRule, 'remediation' | 'since' | 'until'>> {
  check(value: Api<K>, context: WarningContext): void;
}

/**
 * Defines the rules of a kind, by name. All rules check a value before the next value is checked.
 */
export function defineWarningRules<K extends Kind>(
  kind: K | readonly K[],
  bodies: Readonly<Record<string, WarningRuleBody<K>>>,
): readonly WarningRule[] {
  const kinds: readonly K[] = typeof kind === 'string' ? [kind] : kind;
  return Object.entries(bodies).map(
    ([name, { description, remediation, since = 0, until = Number.POSITIVE_INFINITY, check }]) => ({
      id: `${kinds[0]}/${name}`,
      kinds,
      description,
      remediation,
      since,
      until,
      check,
    }),
  );
}
