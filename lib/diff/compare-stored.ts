import type { FieldPath } from '../api/field-path.js';
import { isObject } from '../engine/go-value.js';

/** How a value of a stored object differs from that of the manifest. */
export interface StoredDifference {
  /**
   * `added`: the manifest does not have it. `changed`: the stored object has it in another form.
   * `dropped`: the stored object does not have it.
   */
  readonly type: 'added' | 'changed' | 'dropped';
  readonly path: FieldPath;
  /** The value in the manifest; `undefined` if it is absent. */
  readonly written: unknown;
  /** The value in the stored object; `undefined` if it is absent. */
  readonly stored: unknown;
}

/**
 * Compares a manifest with the object that a server stores when the manifest is created, or two
 * stored objects.
 */
export function compareStored(
  written: unknown,
  stored: unknown,
  path: FieldPath = [],
): readonly StoredDifference[] {
  if (Object.is(written, stored)) return [];
  if (written === undefined) return [{ type: 'added', path, written, stored }];
  if (stored === undefined) return [{ type: 'dropped', path, written, stored }];
  if (isObject(written) && isObject(stored))
    return [...new Set([...Object.keys(written), ...Object.keys(stored)])].flatMap((name) =>
      compareStored(ownValue(written, name), ownValue(stored, name), [...path, name]),
    );
  // If the server removed items, those of one index are not the same.
  if (Array.isArray(written) && Array.isArray(stored) && written.length === stored.length)
    return written.flatMap((value, i) => compareStored(value, stored[i], [...path, i]));
  return [{ type: 'changed', path, written, stored }];
}

const ownValue = (fields: Readonly<Record<string, unknown>>, name: string): unknown =>
  Object.hasOwn(fields, name) ? fields[name] : undefined;
