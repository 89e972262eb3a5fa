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
  mergedPaths(manifest, after, type).map((path) => ({
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

function mergedPaths(
  manifest: StoredObject,
  after: StoredObject,
  type: StoredType,
): readonly FieldPath[] {
  const found: FieldPath[] = [];
  findIn(manifest, after, type, [], found);
  return found;
}

/** Adds the paths of the items. The path is changed in place, and copied if it is added. */
function findIn(
  written: StoredObject,
  stored: StoredObject,
  type: StoredType,
  path: (string | number)[],
  found: FieldPath[],
): void {
  for (const name of Object.keys(written)) {
    const value = written[name];
    const field = typeof value === 'object' ? type.fields.get(name) : undefined;
    if (field?.type === undefined || name === 'metadata') continue;
    const held = stored[name];
    path.push(name);
    if (Array.isArray(value) && Array.isArray(held)) findInList(value, held, field, path, found);
    else if (field.shape === 'one' && isObject(value) && isObject(held))
      findIn(value, held, field.type, path, found);
    path.pop();
  }
}

function findInList(
  written: readonly unknown[],
  stored: readonly unknown[],
  { mergeKey, type }: StoredField,
  path: (string | number)[],
  found: FieldPath[],
): void {
  if (type === undefined || !mergeKey) return;
  const withKey = (items: readonly unknown[], key: unknown): readonly unknown[] =>
    items.filter((item) => isObject(item) && item[mergeKey] === key);
  for (const [i, item] of written.entries()) {
    if (!isObject(item)) continue;
    const key = item[mergeKey];
    const [others, matches] = [withKey(written, key), withKey(stored, key)];
    const place = others.indexOf(item);
    const match = matches[0];
    path.push(i);
    if (others.length > matches.length && place >= matches.length) found.push([...path]);
    else if (isObject(match) && place === 0) findIn(item, match, type, path, found);
    path.pop();
  }
}
