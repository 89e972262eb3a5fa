import type { ObjectChange } from '../../diff/find-changes.js';
import type { Manifest } from '../../manifest/manifest.js';

/** A comparison of manifests with those before a change. */
export interface Comparison {
  /** The folder before the change, such as `dist` or `main:dist`. */
  readonly name: string;
  /** How the manifests are applied. */
  readonly by: string;
  readonly changes: readonly ObjectChange[];
  /** The objects of the cluster, if they are known. */
  readonly live?:
    | { readonly name: string; liveOf(manifest: Manifest): object | undefined }
    | undefined;
}

/** Returns how manifests were compared, and what this assumes, as a sentence. */
export function comparisonText({ name, by, changes, live }: Comparison): string {
  const compared = `Compared with ${name}`;
  const assumption =
    'assuming that it was applied last in this way and that nobody else wrote to the objects.';
  if (live === undefined) return `${compared}, by ${by}, ${assumption}`;
  const updated = changes.filter(
    ({ before, after, update }) => before && after && !update.isUnsupported,
  );
  const missing = updated.filter(({ after }) => live.liveOf(after?.manifest ?? {}) === undefined);
  const known = `${compared} and with the objects of the cluster in ${live.name}, by ${by}`;
  if (missing.length === 0) return `${known}.`;
  const objects = missing.length === 1 ? 'object is' : 'objects are';
  return (
    `${known}. ${missing.length} changed ${objects} not in ${live.name}: compared with ${name}, ` +
    assumption
  );
}
