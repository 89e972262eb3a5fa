/**
 * A way in which we differ from Kubernetes and leave it at that, by the name that the table gives
 * it.
 */
interface KnownDifference {
  readonly minors: readonly number[];
  readonly name: string;
  /** Why it stays. */
  readonly why: string;
}

/** What stays. docs/conformance.md tells them. */
const KNOWN_DIFFERENCES: readonly KnownDifference[] = [];

/** What stays at a minor: the names, and why. */
export const knownDifferences = (minor: number): ReadonlyMap<string, string> =>
  new Map(
    KNOWN_DIFFERENCES.filter(({ minors }) => minors.includes(minor)).map(({ name, why }) => [
      name,
      why,
    ]),
  );
