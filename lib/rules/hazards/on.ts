import type { Api, Kind } from '../../api/types.js';
import type { At } from './at.js';
import type { HazardLevel } from './hazard.js';

/** One hazard. It is called with every value of its kinds. */
export interface HazardRule {
  readonly id: string;
  readonly on: readonly Kind[];
  readonly level: HazardLevel;
  /** What should hold, in one sentence. */
  readonly says: string;
  /** What to write where it does not. */
  readonly advice: string;
  /** The first and the last Kubernetes minor in which it is one: 35 is 1.35. */
  readonly since: number;
  readonly until: number;
  check(value: never, at: At): void;
}

/** A rule as it is written: what it leaves out has a default. */
interface Body<K extends Kind> extends Pick<HazardRule, 'level' | 'says' | 'advice'>, Partial<Pick<HazardRule, 'since' | 'until'>> {
  check(value: Api<K>, at: At): void;
}

/** The hazards of a kind, or of kinds that share them, each under its own name. */
export function on<K extends Kind>(kind: K | readonly K[], bodies: Readonly<Record<string, Body<K>>>): readonly HazardRule[] {
  const kinds: readonly K[] = typeof kind === 'string' ? [kind] : kind;
  return Object.entries(bodies).map(([name, { level, says, advice, since = 0, until = Number.POSITIVE_INFINITY, check }]) => ({
    id: `${kinds[0]}/${name}`,
    on: kinds,
    level,
    says,
    advice,
    since,
    until,
    check,
  }));
}
