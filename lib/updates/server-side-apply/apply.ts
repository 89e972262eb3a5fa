import type { StoredType } from '../../defaults/stored-types.js';
import {
  difference,
  type FieldSet,
  intersection,
  isCovered,
  isEmptySet,
  union,
  withFields,
} from './field-set.js';
import { fieldSetOf } from './field-set-of.js';
import { mergeValues } from './merge-values.js';
import { removeItems } from './remove-items.js';

type Fields = Readonly<Record<string, unknown>>;

/** Who owns which fields of the stored object. */
export interface Ownership {
  /** The fields that the manager applied last. */
  readonly last: FieldSet;
  /** The fields of all other managers. */
  readonly others: FieldSet;
}

/**
 * Returns the object that server-side apply makes of the stored object and a manifest: the fields
 * of both, without those that the manager applied last, does not apply now, and nobody else owns.
 *
 * Source: structured-merge-diff merge.Updater.Apply.
 */
export function applyManifest(
  stored: Fields,
  manifest: Fields,
  { last, others }: Ownership,
  type: StoredType,
): Fields {
  const merged = mergeValues(stored, manifest, type);
  if (isEmptySet(last)) return merged;
  const owned = union(fieldSetOf(manifest, type), others);
  if (isCovered(last, owned)) return merged;
  return prune(merged, withFields(last), withFields(owned), type);
}

function prune(merged: Fields, last: FieldSet, owned: FieldSet, type: StoredType): Fields {
  const pathsOf = (object: Fields): FieldSet => withFields(fieldSetOf(object, type));
  const without = (removed: FieldSet): Fields => removeItems(merged, removed, type) ?? {};
  const all = pathsOf(merged);
  const withoutLast = without(last);
  const withOwned = without(difference(all, union(pathsOf(withoutLast), owned)));
  return without(intersection(difference(all, pathsOf(withOwned)), last));
}
