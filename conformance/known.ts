/** A way in which we differ from Kubernetes and leave it at that, by the name that the table gives it. */
interface Known {
  readonly minors: readonly number[];
  readonly name: string;
  /** Why it stays. */
  readonly why: string;
}

/** What stays. docs/conformance.md tells them. */
const KNOWN: readonly Known[] = [];

/** What stays at a minor: the names, and why. */
export const knownAt = (minor: number): ReadonlyMap<string, string> =>
  new Map(KNOWN.filter(({ minors }) => minors.includes(minor)).map(({ name, why }) => [name, why]));
