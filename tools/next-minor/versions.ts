/** A version of Kubernetes, as its module has it: `v1.38.0-beta.0`. */
interface Version {
  readonly text: string;
  readonly minor: number;
  readonly patch: number;
  /** `beta.0` of a pre-release. */
  readonly preRelease: string | undefined;
}

/** A published version that is newer than those that are supported. */
export interface Candidate {
  readonly kind: 'patch' | 'pre-release' | 'minor';
  /** The supported version with which the candidate is compared. */
  readonly from: string;
  readonly to: string;
}

const VERSION = /^v1\.(\d+)\.(\d+)(?:-(\w+(?:\.\w+)*))?$/;

/** Returns the parts of a version; `undefined` if the text is no version of Kubernetes. */
function parseVersion(text: string): Version | undefined {
  const [, minor, patch, preRelease] = VERSION.exec(text) ?? [];
  return minor === undefined
    ? undefined
    : { text, minor: Number(minor), patch: Number(patch), preRelease };
}

/**
 * Returns the minor of a version: 38 for `v1.38.0-beta.0`.
 *
 * @throws Error if the text is no version of Kubernetes
 */
export function minorOfModule(text: string): number {
  const version = parseVersion(text);
  if (version === undefined)
    throw new Error(`"${text}" is no version of Kubernetes: write it as v1.38.0 or v1.38.0-beta.0`);
  return version.minor;
}

/** Compares two versions for sorting. A pre-release comes before its release. */
function compare(a: Version, b: Version): number {
  const byNumber = a.minor - b.minor || a.patch - b.patch;
  if (byNumber !== 0 || a.preRelease === b.preRelease) return byNumber;
  if (a.preRelease === undefined) return 1;
  if (b.preRelease === undefined) return -1;
  return a.preRelease.localeCompare(b.preRelease, 'en', { numeric: true });
}

const parseAll = (texts: readonly string[]): readonly Version[] =>
  texts.flatMap((text) => parseVersion(text) ?? []).sort(compare);

/**
 * Returns the published versions that are worth a look, oldest first. For a supported minor, that
 * is its newest version: a patch, or for a pre-release also a newer pre-release or the release. For
 * a minor above all supported ones, it is its newest release, else its newest pre-release.
 *
 * @param supported - the versions in the go.mod files
 * @param published - the versions in the module proxy
 */
export function findCandidates(
  supported: readonly string[],
  published: readonly string[],
): readonly Candidate[] {
  const [known, all] = [parseAll(supported), parseAll(published)];
  const newest = known.at(-1);
  if (newest === undefined) return [];
  const patches = known.flatMap((from): readonly Candidate[] => {
    const to = all.findLast(
      (each) =>
        each.minor === from.minor &&
        (each.preRelease === undefined || from.preRelease !== undefined),
    );
    if (to === undefined || compare(to, from) <= 0) return [];
    const kind = to.preRelease !== undefined ? 'pre-release' : from.preRelease ? 'minor' : 'patch';
    return [{ kind, from: from.text, to: to.text }];
  });
  const newMinors = new Set(all.map(({ minor }) => minor).filter((minor) => minor > newest.minor));
  const minors = [...newMinors].map((minor): Candidate => {
    const versions = all.filter((each) => each.minor === minor);
    const release = versions.findLast(({ preRelease }) => preRelease === undefined);
    const to = (release ?? versions.at(-1)) as Version;
    return { kind: release ? 'minor' : 'pre-release', from: newest.text, to: to.text };
  });
  return [...patches, ...minors];
}

/**
 * Returns the comparison that options ask for, or those of all candidates without options.
 *
 * @param from - the version to compare with
 * @param to - the version to look at
 * @throws Error if an option is no version of Kubernetes
 */
export function chooseCandidates(
  found: readonly Candidate[],
  supported: readonly string[],
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
): readonly Candidate[] {
  for (const option of [from, to]) if (option !== undefined) minorOfModule(option);
  if (to === undefined)
    return from === undefined ? found : found.map((each) => ({ ...each, from }));
  const version = parseVersion(to) as Version;
  const older = parseAll(supported).filter((each) => each.minor <= version.minor);
  const base = from ?? older.findLast((each) => compare(each, version) < 0)?.text;
  if (base === undefined)
    throw new Error(`--to ${to}: no supported version is older; name one with --from`);
  const isPatch = minorOfModule(base) === version.minor;
  const kind = version.preRelease !== undefined ? 'pre-release' : isPatch ? 'patch' : 'minor';
  return [{ kind, from: base, to }];
}
