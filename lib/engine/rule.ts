import type { Api, Kind } from '../api/api.js';
import type { RuleContext } from './rule-context.js';

/** One rule, one object. It is called with every value of its kinds, and speaks through `at`. */
export interface Rule<View> {
  readonly id: string;
  readonly kinds: readonly Kind[];
  /** What holds, in one sentence. */
  readonly description: string;
  /** What to write where it does not. */
  readonly remediation: string | undefined;
  /** The first and the last Kubernetes minor that judges so: 35 is 1.35. */
  readonly since: number;
  readonly until: number;
  /** Whether it asks what other rules found, and so runs after them. */
  readonly isLate: boolean;
  check(value: never, context: RuleContext<View>): void;
}

/** A rule as it is written: what it leaves out has a default. */
export interface RuleDefinition<View, K extends Kind>
  extends Pick<Rule<View>, 'description'>,
    Partial<Pick<Rule<View>, 'remediation' | 'since' | 'until' | 'isLate'>> {
  check(value: Api<K>, context: RuleContext<View>): void;
}

/** The rules on a kind, or on kinds that share them, each under its own name. */
export function createRules<View, K extends Kind>(
  kind: K | readonly K[],
  bodies: Readonly<Record<string, RuleDefinition<View, K>>>,
): readonly Rule<View>[] {
  const kinds: readonly K[] = typeof kind === 'string' ? [kind] : kind;
  return Object.entries(bodies).map(
    ([
      name,
      {
        description,
        remediation,
        since = 0,
        until = Number.POSITIVE_INFINITY,
        isLate = false,
        check,
      },
    ]) => ({
      // Every rule has the same fields in the same order, so that the judge's loop sees one shape.
      id: `${kinds[0]}/${name}`,
      kinds,
      description,
      remediation,
      since,
      until,
      isLate,
      check,
    }),
  );
}
