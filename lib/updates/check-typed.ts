import type { StoredField, StoredType } from '../defaults/stored-types.js';
import { isObject } from '../engine/go-value.js';
import { MergeError } from './merge.js';
import { haveSameKeys } from './server-side-apply/have-same-keys.js';
import { itemElement } from './server-side-apply/path-element.js';

/**
 * Checks that server-side apply can read a manifest: that its fields exist, and that the items of
 * each list have keys that differ.
 *
 * Source: structured-merge-diff typed.ValidateOptions.
 *
 * @throws MergeError if it cannot
 */
export function checkTyped(value: Readonly<Record<string, unknown>>, type: StoredType): void {
  for (const name in value) {
    const field = type.fields.get(name);
    const held = value[name];
    if (field === undefined) throw failure(`.${name}: field not declared in schema`);
    if (typeof held === 'object' && held !== null) checkField(held, field);
  }
}

function checkField(value: unknown, field: StoredField): void {
  const { type, shape, listKeys } = field;
  if (shape === 'list' && Array.isArray(value)) {
    if (listKeys !== undefined) checkKeys(value, field, listKeys);
    if (type !== undefined) for (const item of value) if (isObject(item)) checkTyped(item, type);
  } else if (shape === 'one' && type !== undefined && isObject(value)) checkTyped(value, type);
}

function checkKeys(
  items: readonly unknown[],
  { name }: StoredField,
  listKeys: readonly string[],
): void {
  if (haveSameKeys(items, items, listKeys)) return;
  const seen = new Set<string>();
  for (const item of items) {
    if (item == null) throw failure(`.${name}: associative list has a null item`);
    const element = itemElement(item, listKeys);
    if (seen.has(element))
      throw failure(`.${name}: duplicate entries for key ${element.slice('k:'.length)}`);
    seen.add(element);
  }
}

const failure = (detail: string): MergeError =>
  new MergeError(`failed to create typed patch object: ${detail}`);
