import type { StoredField, StoredType } from '../../defaults/stored-types.js';
import { isObject } from '../../engine/go-value.js';
import { EMPTY_SET, type FieldSet, isEmptySet } from './field-set.js';
import { fieldElement, itemElement } from './path-element.js';

const LEAF: FieldSet = { isMember: true, children: new Map() };

/**
 * Returns the paths of the values of an object: those that a manager owns who applies it.
 *
 * Source: structured-merge-diff typed.ToFieldSet.
 */
export function fieldSetOf(
  object: Readonly<Record<string, unknown>>,
  type: StoredType | undefined,
): FieldSet {
  const children = new Map<string, FieldSet>();
  for (const name in object) {
    const set = setOfField(object[name], type?.fields.get(name));
    if (!isEmptySet(set)) children.set(fieldElement(name), set);
  }
  return { isMember: false, children };
}

function setOfField(value: unknown, field: StoredField | undefined): FieldSet {
  if (value == null || field === undefined || field.isAtomic) return LEAF;
  if (field.shape === 'list')
    return field.listKeys === undefined || !Array.isArray(value)
      ? LEAF
      : setOfItems(value, field, field.listKeys);
  if (!isObject(value) || Object.keys(value).length === 0) return LEAF;
  if (field.shape === 'map') {
    const entries = Object.keys(value).map((key) => [fieldElement(key), LEAF] as const);
    return { isMember: false, children: new Map(entries) };
  }
  return field.type === undefined ? LEAF : fieldSetOf(value, field.type);
}

/** Items with the same keys are members without their fields. */
function setOfItems(
  items: readonly unknown[],
  { type }: StoredField,
  listKeys: readonly string[],
): FieldSet {
  if (items.length === 0) return EMPTY_SET;
  const children = new Map<string, FieldSet>();
  for (const item of items) {
    const element = itemElement(item, listKeys);
    const isDuplicate = children.has(element);
    const below = isObject(item) && !isDuplicate ? fieldSetOf(item, type).children : LEAF.children;
    children.set(element, { isMember: true, children: below });
  }
  return { isMember: false, children };
}
