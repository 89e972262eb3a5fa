import type { FieldPath } from '../../api/field-path.js';
import type { StoredField, StoredType } from '../../defaults/stored-types.js';
import { isObject } from '../../engine/go-value.js';
import { isEqual } from '../../engine/is-equal.js';
import type { FieldSet } from './field-set.js';
import type { FieldOwner } from './managed-fields.js';
import { isFieldElement, itemElement } from './path-element.js';

/** A field that an apply would take from its owner. */
export interface FieldConflict {
  readonly owner: string;
  /** The field as the server writes it: `.spec.template.spec.containers[name="web"].image`. */
  readonly field: string;
  readonly path: FieldPath;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Returns the conflicts of an apply with other managers: their fields that the apply adds or
 * changes.
 *
 * Source: structured-merge-diff merge.Updater.update.
 */
export const findConflicts = (
  stored: Fields,
  applied: Fields,
  owners: readonly FieldOwner[],
  type: StoredType,
): readonly FieldConflict[] =>
  owners.flatMap(({ name, owned }) =>
    findIn(owned, { held: stored, value: applied }, type).map(({ field, path }) => ({
      owner: name,
      field,
      path,
    })),
  );

/** A value in the stored object, and in the one that the apply makes of it. */
interface Versions {
  readonly held: unknown;
  readonly value: unknown;
}
type Place = Pick<FieldConflict, 'field' | 'path'>;

function findIn(
  { children }: FieldSet,
  { held, value }: Versions,
  type: StoredType,
): readonly Place[] {
  if (!isObject(value)) return [];
  return [...children].flatMap(([element, node]) => {
    if (!isFieldElement(element)) return [];
    const name = element.slice('f:'.length);
    const versions = { held: isObject(held) ? held[name] : undefined, value: value[name] };
    return findInField(node, versions, type.fields.get(name)).map(({ field, path }) => ({
      field: `.${name}${field}`,
      path: [name, ...path],
    }));
  });
}

function findInField(
  node: FieldSet,
  versions: Versions,
  field: StoredField | undefined,
): readonly Place[] {
  const { held, value } = versions;
  if (value === undefined || held === value) return [];
  if (node.children.size === 0 || field === undefined)
    return isEqual(held, value) ? [] : [{ field: '', path: [] }];
  if (Array.isArray(value)) return findInItems(node, value, held, field);
  if (field.shape !== 'map' && field.type !== undefined) return findIn(node, versions, field.type);
  return [...node.children.keys()].flatMap((element): readonly Place[] => {
    const name = element.slice('f:'.length);
    const [old, now] = [held, value].map((each) => (isObject(each) ? each[name] : undefined));
    return now === undefined || old === now ? [] : [{ field: `.${name}`, path: [name] }];
  });
}

function findInItems(
  { children }: FieldSet,
  items: readonly unknown[],
  held: unknown,
  { type, listKeys = [] }: StoredField,
): readonly Place[] {
  const stored = Array.isArray(held) ? held : [];
  const find = (list: readonly unknown[], element: string): number =>
    list.findIndex((item) => itemElement(item, listKeys) === element);
  return [...children].flatMap(([element, node]): readonly Place[] => {
    const [i, j] = [find(items, element), find(stored, element)];
    if (i < 0) return [];
    const isAdded = node.isMember && j < 0 ? [{ field: '', path: [] }] : [];
    const below =
      type === undefined ? [] : findIn(node, { held: stored[j], value: items[i] }, type);
    return [...isAdded, ...below].map(({ field, path }) => ({
      field: textOf(element) + field,
      path: [i, ...path],
    }));
  });
}

/** Returns an item as the server writes it: `[name="web"]`, or `["a"]` in a set. */
function textOf(element: string): string {
  const text = element.slice('k:'.length);
  if (!element.startsWith('k:')) return `[=${text}]`;
  const keys = Object.entries(JSON.parse(text) as object);
  return `[${keys.map(([key, value]) => `${key}=${JSON.stringify(value)}`).join(',')}]`;
}
