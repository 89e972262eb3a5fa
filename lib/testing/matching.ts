import type { KubernetesVersion } from '../api/kubernetes.js';

/** What jest and vitest give a matcher: as much of it as is used here, so that neither is needed for its types. */
export interface Matching {
  /** Whether it is asked by `.not`. */
  readonly isNot?: boolean | undefined;
  /** Whether two values are equal, `expect.any(Number)` and its kin among them. */
  equals(a: unknown, b: unknown): boolean;
  readonly utils: { stringify(value: unknown): string };
}

/** What a matcher answers. */
export interface Matched {
  readonly pass: boolean;
  message(): string;
}

/** Whose verdict is asked for. */
export interface VerdictOptions {
  /**
   * The version of Kubernetes.
   *
   * @default - what the constructs say, or the newest that is known
   */
  readonly kubernetes?: KubernetesVersion | undefined;
}

/** So many lines are shown: who has the same in a thousand Pods has read it by then. */
const SHOWN = 30;

/** A sentence, and below it what it speaks of. */
export function told(says: string, lines: readonly string[]): string {
  const rest = lines.length - SHOWN;
  const shown = rest > 0 ? [...lines.slice(0, SHOWN), `and ${rest} more`] : lines;
  return [`${says}${lines.length > 0 ? '\n' : ''}`, ...shown.map((each) => `  ${each}`)].join('\n');
}

/** What is true where nothing was found against it. */
export const trueWithout = (against: readonly string[], expected: string, unexpected: string): Matched => ({
  pass: against.length === 0,
  message: () => (against.length === 0 ? unexpected : told(`expected ${expected}, but:`, against)),
});

/** What is neither true nor false fails, also by `.not`. */
export const fails = ({ isNot = false }: Matching, message: string): Matched => ({ pass: isNot, message: () => message });
