import type { Api, Kind } from '../../api/types.js';
import type { At } from './at.js';

/** One reason to warn. It is called with every value of its kinds. */
export interface WarnRule {
  readonly id: string;
  readonly on: readonly Kind[];
  /** What holds, in one sentence. */
  readonly says: string;
  /** What to write where it does not. */
  readonly advice: string | undefined;
  /** The first and the last Kubernetes minor that warns so: 35 is 1.35. */
  readonly since: number;
  readonly until: number;
  check(value: never, at: At): void;
}

/** A rule as it is written: what it leaves out has a default. */
interface Body<K extends Kind> extends Pick<WarnRule, 'says'>, Partial<Pick<WarnRule, 'advice' | 'since' | 'until'>> {
  check(value: Api<K>, at: At): void;
}

/** The rules on a kind, each under its own name. They take turns: all of them judge a value before any judges the next one. */
export function on<K extends Kind>(kind: K | readonly K[], bodies: Readonly<Record<string, Body<K>>>): readonly WarnRule[] {
  const kinds: readonly K[] = typeof kind === 'string' ? [kind] : kind;
  return Object.entries(bodies).map(([name, { says, advice, since = 0, until = Number.POSITIVE_INFINITY, check }]) => ({
    id: `${kinds[0]}/${name}`,
    on: kinds,
    says,
    advice,
    since,
    until,
    check,
  }));
}
