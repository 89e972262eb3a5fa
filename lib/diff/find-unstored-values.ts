import type { FieldPath } from '../api/field-path.js';
import type { KubernetesVersion } from '../api/kubernetes-version.js';
import type { Manifest } from '../manifest/manifest.js';
import { compareStored, type StoredDifference } from './compare-stored.js';
import { storedFormOf } from './stored-form.js';

/** A value of a manifest that no API server stores as it is written. */
export interface UnstoredValue {
  readonly path: FieldPath;
  readonly detail: string;
  /** The form to write. */
  readonly remediation: string;
}

/** The fields that controllers write, and that a server sets on creation whatever they are. */
const SERVER_FIELDS: ReadonlySet<string> = new Set(['status', 'metadata.creationTimestamp']);

/**
 * Returns the values of a manifest that the stored object lacks, or has in another form. A tool
 * that compares the two finds a difference each time.
 */
export function findUnstoredValues(
  manifest: Manifest,
  kubernetes: KubernetesVersion,
): readonly UnstoredValue[] {
  const stored = storedFormOf(manifest, kubernetes);
  return stored === undefined ? [] : compareStored(manifest, stored).flatMap(unstoredValueOf);
}

/** Returns a difference as an unstored value; nothing if it is a default. */
export function unstoredValueOf(difference: StoredDifference): readonly UnstoredValue[] {
  const { type, path, written, stored } = difference;
  if (type === 'added' || SERVER_FIELDS.has(path.join('.'))) return [];
  if (type === 'dropped')
    return [{ path, detail: absenceOf(written), remediation: 'Leave it out.' }];
  // The items that the server removed are not known.
  if (Array.isArray(written) && Array.isArray(stored)) return [];
  const form = JSON.stringify(stored);
  return [{ path, detail: `the stored object has ${form}`, remediation: `Write ${form}.` }];
}

const absenceOf = (written: unknown): string =>
  `the stored object does not have this field${isEmpty(written) ? ' because its value is empty' : ''}`;

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value as object).length === 0);
