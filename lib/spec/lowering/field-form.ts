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
 * The form of a list of the API that is written as a record. The key is the field of an item by
 * which the API identifies it; the value contains the other fields of the item, possibly in a
 * shorter form.
 */
export interface RecordForm {
  readonly shape: 'keyed';
  /** The field of an item that is the key of the record. */
  readonly key: string;
  /**
   * Sets the fields of an item from a value of the record. Returns `false` if the value has the
   * wrong type: it then takes the place of the item, so that validation reports it.
   */
  fillItem(item: Record<string, unknown>, value: unknown, flags: LoweringFlags): boolean;
  /**
   * Returns the value of the record for an item's other fields, or `undefined` if no value is
   * equivalent.
   */
  toRecordValue(item: PlainObject): unknown;
  /** Returns the path in the value of a path in the item. `[]` is the value itself. */
  toAuthoredPath(path: FieldPath, value: unknown): FieldPath;
  /** Whether the types allow a name as a key. */
  isValidKey(name: string): boolean;
  /** Whether a value must not contain the field that is the key. */
  readonly isKeyReserved: boolean;
  /** The forms of the fields in a value or an item. */
  readonly nested: FieldForms | undefined;
}

/**
 * The form of a list of objects with one field, which is written as a list of the values of that
 * field.
 */
export interface StringListForm {
  readonly shape: 'texts';
  readonly key: string;
}

/** The form of an object whose fields have forms. */
export interface NestedForm {
  readonly shape: 'within';
  readonly nested: FieldForms;
}

export type FieldForm = RecordForm | StringListForm | NestedForm;

/**
 * The fields of a type that are written in another form than in the API. All other fields have the
 * same form.
 */
export type FieldForms = ReadonlyMap<string, FieldForm>;

/**
 * Copies the fields of an object into an item. Returns `false` if the value is not a plain object.
 */
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
  authoredName: string,
  field: string,
): RecordForm => ({
  ...recordKeyedBy(key),
  isValidKey: (path) => path.startsWith('/'),
  fillItem(item, value, flags) {
    if (!isPlainObject(value)) return false;
    // If both names are set, keep both, so that validation reports the authored one as unknown.
    const hasBothNames = value[field] !== undefined;
    for (const name in value)
      setField(
        item,
        name === authoredName && !hasBothNames ? field : name,
        deepCopy(value[name], flags),
        flags,
      );
    return true;
  },
  toRecordValue(item) {
    const { [field]: fieldValue, ...rest } = item;
    return typeof fieldValue !== 'string' || Object.hasOwn(rest, authoredName)
      ? undefined
      : { [authoredName]: fieldValue, ...rest };
  },
  toAuthoredPath: (path) => replaceFirstField(path, field, authoredName),
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
