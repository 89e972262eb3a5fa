import type { Api, Kind } from '../api/types.js';
import type { At } from './at.js';

/** One rule, one object. It is called with every value of its kinds, and speaks through `at`. */
export interface Rule<View> {
  readonly id: string;
  readonly on: readonly Kind[];
  /** What holds, in one sentence. */
  readonly says: string;
  /** What to write where it does not. */
  readonly advice: string | undefined;
  /** The first and the last Kubernetes minor that judges so: 35 is 1.35. */
  readonly since: number;
  readonly until: number;
  /** Whether it asks what other rules found, and so runs after them. */
  readonly late: boolean;
  check(value: never, at: At<View>): void;
}

/** A rule as it is written: what it leaves out has a default. */
export interface RuleBody<View, K extends Kind>
  extends Pick<Rule<View>, 'says'>,
    Partial<Pick<Rule<View>, 'advice' | 'since' | 'until' | 'late'>> {
  check(value: Api<K>, at: At<View>): void;
}

/** The rules on a kind, or on kinds that share them, each under its own name. */
export function rulesOn<View, K extends Kind>(
  kind: K | readonly K[],
  bodies: Readonly<Record<string, RuleBody<View, K>>>,
): readonly Rule<View>[] {
  const on: readonly K[] = typeof kind === 'string' ? [kind] : kind;
  return Object.entries(bodies).map(([name, { says, advice, since = 0, until = Number.POSITIVE_INFINITY, late = false, check }]) => ({
    // Every rule has the same fields in the same order, so that the judge's loop sees one shape.
    id: `${on[0]}/${name}`,
    on,
    says,
    advice,
    since,
    until,
    late,
    check,
  }));
}
