import type { KubernetesVersion } from '../api/kubernetes-version.js';

/**
 * The `this` of a matcher in jest and vitest. Only the parts that this package uses are declared,
 * so that neither package is needed for its types.
 */
export interface MatcherContext {
  /** Whether the matcher is called with `.not`. */
  readonly isNot?: boolean | undefined;
  /** Whether values are equal. `b` may be an asymmetric matcher, such as `expect.any(Number)`. */
  equals(a: unknown, b: unknown): boolean;
  /** Functions that format values. */
  readonly utils: {
    /** Formats a value for a message. */
    stringify(value: unknown): string;
  };
}

/** The result of a matcher. */
export interface MatcherResult {
  /** Whether the assertion holds. Without `.not`, it fails if this is false. */
  readonly pass: boolean;
  /** Returns the message of the failure. */
  message(): string;
}

/** Options of the matchers. */
export interface MatcherOptions {
  /**
   * The version of Kubernetes.
   *
   * @default - the version that is configured for the constructs, or the newest supported one
   */
  readonly kubernetes?: KubernetesVersion | undefined;
}

/** Maximum number of detail lines in a message. */
const MAX_LINES = 30;

/** Formats a sentence with details below it. */
export function messageWithDetails(sentence: string, details: readonly string[]): string {
  const omitted = details.length - MAX_LINES;
  const lines = omitted > 0 ? [...details.slice(0, MAX_LINES), `and ${omitted} more`] : details;
  return [`${sentence}${details.length > 0 ? '\n' : ''}`, ...lines.map((line) => `  ${line}`)].join(
    '\n',
  );
}

/**
 * Returns a result that passes if there is no problem.
 *
 * @param expectation - what is expected, for the failure without `.not`: `chart to be accepted`
 * @param unexpected - the message of the failure with `.not`
 */
export const passIfEmpty = (
  problems: readonly string[],
  expectation: string,
  unexpected: string,
): MatcherResult => ({
  pass: problems.length === 0,
  message: () =>
    problems.length === 0
      ? unexpected
      : messageWithDetails(`expected ${expectation}, but:`, problems),
});

/** Returns a result that fails with and without `.not`, as neither assertion makes sense. */
export const failAlways = ({ isNot = false }: MatcherContext, message: string): MatcherResult => ({
  pass: isNot,
  message: () => message,
});
