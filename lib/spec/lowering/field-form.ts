import type { FieldPath } from '../../api/field-path.js';
import {
  copyFieldsInto,
  deepCopy,
  isPlainObject,
  type LoweringFlags,
  type PlainObject,
  setField,
} from './deep-copy.js';

/**
 * How the grammar writes a list of the API: as a record. The key is one field of each item, the
 * name by which the API tells them apart; the value is what is left of the item, in a shape of its
 * own where that reads better.
 */
export interface RecordForm {
  readonly shape: 'keyed';
  /** The field of an item that is the key of the record. */
  readonly key: string;
  /**
   * Fills an item from a value of the record. False where the value is of the wrong kind: it then
   * stands in the item's place, to be refused.
   */
  fillItem(item: Record<string, unknown>, value: unknown, flags: LoweringFlags): boolean;
  /** A value of the record from an item's other fields; undefined where no value says the same. */
  toRecordValue(item: PlainObject): unknown;
  /** Returns the path in the value of a path in the item. `[]` is the value itself. */
  toAuthoredPath(path: FieldPath, value: unknown): FieldPath;
  /** Whether the grammar's types take a name for a key. */
  isValidKey(name: string): boolean;
  /** Whether a value may not hold the key once more. */
  readonly isKeyReserved: boolean;
  /** What a value, or an item, holds in forms of its own. */
  readonly nested: FieldForms | undefined;
}

/** A list of objects with one field, which is written as a list of the values of that field. */
export interface StringListForm {
  readonly shape: 'texts';
  readonly key: string;
}

/** An object with fields that have forms. */
export interface NestedForm {
  readonly shape: 'within';
  readonly nested: FieldForms;
}

export type FieldForm = RecordForm | StringListForm | NestedForm;

/**
 * The fields of a type that the grammar writes in another form than the API. All others it writes
 * alike.
 */
export type FieldForms = ReadonlyMap<string, FieldForm>;

/** Copies the fields of an object into an item. Returns `false` if the value is no object. */
export function fillFromObject(
  item: Record<string, unknown>,
  value: unknown,
  flags: LoweringFlags,
): boolean {
  if (!isPlainObject(value)) return false;
  copyFieldsInto(item, value, flags);
  return true;
}

/** The form of a record whose keys are one field of the items. */
export const recordKeyedBy = (key: string, inner?: FieldForms): RecordForm => ({
  shape: 'keyed',
  key,
  isKeyReserved: true,
  nested: inner,
  isValidKey: () => true,
  fillItem: fillFromObject,
  toRecordValue: (item) => item,
  toAuthoredPath: (path) => path,
});

/** The form of a record whose values are the only other field of the items. */
export const recordOfField = (key: string, field: string): RecordForm => ({
  ...recordKeyedBy(key),
  isKeyReserved: false,
  fillItem(item, value, flags) {
    item[field] = deepCopy(value, flags);
    return true;
  },
  toRecordValue: (item) =>
    Object.hasOwn(item, field) && Object.keys(item).length === 1 ? item[field] : undefined,
  toAuthoredPath: (path) => replaceFirstField(path, field, undefined),
});

/** The form of a record by absolute path, in which one field has another name than in the API. */
export const recordWithRenamedField = (
  key: string,
  written: string,
  field: string,
): RecordForm => ({
  ...recordKeyedBy(key),
  isValidKey: (path) => path.startsWith('/'),
  fillItem(item, value, flags) {
    if (!isPlainObject(value)) return false;
    // With both names there, neither may hide the other: the grammar's then stays, and is refused
    // as unknown.
    const both = value[field] !== undefined;
    for (const name in value)
      setField(item, name === written && !both ? field : name, deepCopy(value[name], flags), flags);
    return true;
  },
  toRecordValue(item) {
    const { [field]: held, ...rest } = item;
    return typeof held !== 'string' || Object.hasOwn(rest, written)
      ? undefined
      : { [written]: held, ...rest };
  },
  toAuthoredPath: (path) => replaceFirstField(path, field, written),
});

/**
 * Returns a path whose first field has another name, or is left out if there is no name: without
 * `valueFrom`, `valueFrom.fieldRef` is `fieldRef`.
 */
export function replaceFirstField(
  path: FieldPath,
  field: string,
  name: string | undefined,
): FieldPath {
  const [first, ...rest] = path;
  if (first !== field) return path;
  return name === undefined ? rest : [name, ...rest];
}
