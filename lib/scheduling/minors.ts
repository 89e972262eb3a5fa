/** What only some minors of kube-scheduler have. */
export interface MinorRange {
  /** The first minor that has it. */
  readonly since?: number;
  /** The last minor that has it. */
  readonly until?: number;
}

/** Returns what a minor has. */
export const inMinor = <T extends MinorRange>(minor: number, all: readonly T[]): readonly T[] =>
  all.filter(({ since = 0, until = Number.POSITIVE_INFINITY }) => since <= minor && minor <= until);
