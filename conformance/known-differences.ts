/** A difference from Kubernetes that is accepted. */
interface KnownDifference {
  readonly minors: readonly number[];
  /** The name that the list of differences prints. */
  readonly name: string;
  /** The reason why it is accepted. */
  readonly why: string;
}

/** The accepted differences. docs/conformance.md describes them. */
const KNOWN_DIFFERENCES: readonly KnownDifference[] = [];

/** The accepted differences of a minor: their names and reasons. */
export const knownDifferences = (minor: number): ReadonlyMap<string, string> =>
  new Map(
    KNOWN_DIFFERENCES.filter(({ minors }) => minors.includes(minor)).map(({ name, why }) => [
      name,
      why,
    ]),
  );
