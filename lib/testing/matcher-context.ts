import type { KubernetesVersion } from '../api/kubernetes-version.js';

/**
 * What jest and vitest give a matcher: as much of it as is used here, so that neither is needed for
 * its types.
 */
export interface MatcherContext {
  /** Whether it is asked by `.not`. */
  readonly isNot?: boolean | undefined;
  /** Whether two values are equal, `expect.any(Number)` and its kin among them. */
  equals(a: unknown, b: unknown): boolean;
  readonly utils: { stringify(value: unknown): string };
}

/** What a matcher answers. */
export interface MatcherResult {
  readonly pass: boolean;
  message(): string;
}

/** Whose verdict is asked for. */
export interface MatcherOptions {
  /**
   * The version of Kubernetes.
   *
   * @default - what the constructs say, or the newest that is known
   */
  readonly kubernetes?: KubernetesVersion | undefined;
}

/** So many lines are shown: who has the same in a thousand Pods has read it by then. */
const MAX_SHOWN_LINES = 30;

/** A sentence, and below it what it speaks of. */
export function messageWithDetails(says: string, lines: readonly string[]): string {
  const rest = lines.length - MAX_SHOWN_LINES;
  const shown = rest > 0 ? [...lines.slice(0, MAX_SHOWN_LINES), `and ${rest} more`] : lines;
  return [`${says}${lines.length > 0 ? '\n' : ''}`, ...shown.map((each) => `  ${each}`)].join('\n');
}

/** What is true where nothing was found against it. */
export const passIfEmpty = (
  against: readonly string[],
  expected: string,
  unexpected: string,
): MatcherResult => ({
  pass: against.length === 0,
  message: () =>
    against.length === 0 ? unexpected : messageWithDetails(`expected ${expected}, but:`, against),
});

/** What is neither true nor false fails, also by `.not`. */
export const failAlways = ({ isNot = false }: MatcherContext, message: string): MatcherResult => ({
  pass: isNot,
  message: () => message,
});
