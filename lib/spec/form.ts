import { copy, copyFields, isPlain, type Notes, type Plain, put } from './copy.js';

/**
 * How the grammar writes a list of the API: as a record. The key is one field of each item, the name by which the API tells them apart;
 * the value is what is left of the item, in a shape of its own where that reads better.
 */
export interface Keyed {
  readonly shape: 'keyed';
  /** The field of an item that is the key of the record. */
  readonly key: string;
  /** Fills an item from a value of the record. False where the value is of the wrong kind: it then stands in the item's place, to be refused. */
  fill(item: Record<string, unknown>, value: unknown, notes: Notes): boolean;
  /** A value of the record from an item's other fields; undefined where no value says the same. */
  toValue(item: Plain): unknown;
  /** Where what is at a path of an item stands in the value: '' where it is the value itself. */
  toPath(path: string, value: unknown): string;
  /** Whether the grammar's types take a name for a key. */
  isKey(name: string): boolean;
  /** Whether a value may not hold the key once more. */
  readonly owns: boolean;
  /** What a value, or an item, holds in forms of its own. */
  readonly inner: Forms | undefined;
}

/** A list of objects with one field, written as a list of that field's values. */
export interface Texts {
  readonly shape: 'texts';
  readonly key: string;
}

/** An object that holds forms of its own. */
export interface Within {
  readonly shape: 'within';
  readonly inner: Forms;
}

export type Form = Keyed | Texts | Within;

/** The fields of a type that the grammar writes in another form than the API. All others it writes alike. */
export type Forms = ReadonlyMap<string, Form>;

/** Fills an item with a copy of a value that is an object. */
export function fillPlain(item: Record<string, unknown>, value: unknown, notes: Notes): boolean {
  if (!isPlain(value)) return false;
  copyFields(item, value, notes);
  return true;
}

/** Items by the field that names them, otherwise alike. */
export const named = (key: string, inner?: Forms): Keyed => ({
  shape: 'keyed',
  key,
  owns: true,
  inner,
  isKey: () => true,
  fill: fillPlain,
  toValue: (item) => item,
  toPath: (path) => path,
});

/** Items that hold one more field than the one that names them: its value stands for the item. */
export const valued = (key: string, field: string): Keyed => ({
  ...named(key),
  owns: false,
  fill(item, value, notes) {
    item[field] = copy(value, notes);
    return true;
  },
  toValue: (item) => (Object.hasOwn(item, field) && Object.keys(item).length === 1 ? item[field] : undefined),
  toPath: (path) => swap(path, field, ''),
});

/** Items by an absolute path, in which one field has another name in the grammar. */
export const renamed = (key: string, written: string, field: string): Keyed => ({
  ...named(key),
  isKey: (path) => path.startsWith('/'),
  fill(item, value, notes) {
    if (!isPlain(value)) return false;
    // With both names there, neither may hide the other: the grammar's then stays, and is refused as unknown.
    const both = value[field] !== undefined;
    for (const name in value) put(item, name === written && !both ? field : name, copy(value[name], notes), notes);
    return true;
  },
  toValue(item) {
    const { [field]: held, ...rest } = item;
    return typeof held !== 'string' || Object.hasOwn(rest, written) ? undefined : { [written]: held, ...rest };
  },
  toPath: (path) => swap(path, field, written),
});

/** A path whose first field has another name: `valueFrom.fieldRef` with '' for `valueFrom` is `fieldRef`. */
export function swap(path: string, field: string, name: string): string {
  const rest = path.slice(field.length);
  if (!path.startsWith(field) || !/^($|[.[])/.test(rest)) return path;
  return name === '' ? rest.replace(/^\./, '') : name + rest;
}
