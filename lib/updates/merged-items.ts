import type { FieldPath } from '../api/field-path.js';
import type { StoredField, StoredType } from '../defaults/stored-types.js';
import { newestApiTypes } from '../engine/api-types.js';
import type { Finding } from '../engine/finding.js';
import { formatField } from '../engine/format-field.js';
import { isObject } from '../engine/go-value.js';
import type { StoredObject } from './update-context.js';

/**
 * Returns a hazard for each item of a list that `kubectl apply` does not write, because another
 * item of the manifest has the same merge key.
 */
export const findMergedItems = (
  manifest: StoredObject,
  after: StoredObject,
  type: StoredType,
): readonly Finding[] =>
  findIn(manifest, after, type, []).map((path) => ({
    rule: 'Update/merged-items',
    severity: 'warning',
    type: 'Hazard',
    field: formatField(path, newestApiTypes.get(type.name)),
    path,
    value: undefined,
    detail:
      'is not written: client-side apply merges the items of this list by a key that another ' +
      'item has, too',
    remediation: remediationFor(path),
  }));

function remediationFor(path: FieldPath): string {
  const list = path.at(-2);
  if (list === 'ports')
    return (
      'Use `kubectl apply --server-side` or `kubectl replace`: client-side apply knows a port by ' +
      'its number alone, without the protocol.'
    );
  return `Write each item of \`${String(list)}\` once.`;
}

function findIn(
  written: StoredObject,
  stored: StoredObject,
  type: StoredType,
  path: FieldPath,
): readonly FieldPath[] {
  return Object.keys(written).flatMap((name) => {
    const field = type.fields.get(name);
    const [value, held] = [written[name], stored[name]];
    if (field === undefined || name === 'metadata') return [];
    if (Array.isArray(value) && Array.isArray(held))
      return findInList(value, held, field, [...path, name]);
    return field.shape === 'one' && field.type && isObject(value) && isObject(held)
      ? findIn(value, held, field.type, [...path, name])
      : [];
  });
}

function findInList(
  written: readonly unknown[],
  stored: readonly unknown[],
  { mergeKey, type }: StoredField,
  path: FieldPath,
): readonly FieldPath[] {
  if (type === undefined || !mergeKey) return [];
  const withKey = (items: readonly unknown[], key: unknown): readonly unknown[] =>
    items.filter((item) => isObject(item) && item[mergeKey] === key);
  return written.flatMap((item, i) => {
    if (!isObject(item)) return [];
    const key = item[mergeKey];
    const [others, matches] = [withKey(written, key), withKey(stored, key)];
    const place = others.indexOf(item);
    if (others.length > matches.length && place >= matches.length) return [[...path, i]];
    const match = matches[0];
    return isObject(match) && place === 0 ? findIn(item, match, type, [...path, i]) : [];
  });
}
