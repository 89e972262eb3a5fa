import type { Api, Kind } from '../../api/api.js';
import type { WarningContext } from './warning-context.js';

/** One reason to warn. It is called with every value of its kinds. */
export interface WarningRule {
  readonly id: string;
  readonly kinds: readonly Kind[];
  /** What holds, in one sentence. */
  readonly description: string;
  /** What to write where it does not. */
  readonly remediation: string | undefined;
  /** The first and the last Kubernetes minor that warns so: 35 is 1.35. */
  readonly since: number;
  readonly until: number;
  check(value: never, context: WarningContext): void;
}

/** A rule as it is written: what it leaves out has a default. */
interface WarningRuleBody<K extends Kind>
  extends Pick<WarningRule, 'description'>,
    Partial<Pick<WarningRule, 'remediation' | 'since' | 'until'>> {
  check(value: Api<K>, context: WarningContext): void;
}

/**
 * The rules on a kind, each under its own name. They take turns: all of them judge a value before
 * any judges the next one.
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
