import type { StoredField, StoredType } from '../../defaults/stored-types.js';
import { isObject } from '../../engine/go-value.js';
import type { FieldSet } from './field-set.js';
import { fieldElement, itemElement } from './path-element.js';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Returns an object without the paths of a set. An object or a list that loses everything becomes
 * null.
 *
 * Source: structured-merge-diff typed.RemoveItems.
 */
export function removeItems(
  object: Fields,
  removed: FieldSet,
  type: StoredType | undefined,
): Fields | null {
  const kept: Record<string, unknown> = {};
  for (const name in object) {
    const node = removed.children.get(fieldElement(name));
    if (node?.isMember) continue;
    kept[name] =
      node === undefined ? object[name] : removeFrom(object[name], node, type?.fields.get(name));
  }
  return Object.keys(kept).length > 0 ? kept : null;
}

function removeFrom(value: unknown, removed: FieldSet, field: StoredField | undefined): unknown {
  if (field?.isAtomic) return null;
  if (Array.isArray(value)) {
    if (field?.listKeys === undefined) return null;
    const { listKeys, type } = field;
    const kept = value.flatMap((item) => {
      const node = removed.children.get(itemElement(item, listKeys));
      if (node === undefined) return [item];
      if (node.isMember) return [];
      return [isObject(item) ? removeItems(item, node, type) : item];
    });
    return kept.length > 0 ? kept : null;
  }
  return isObject(value) ? removeItems(value, removed, field?.type) : value;
}
