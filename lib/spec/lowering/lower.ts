import type { Api } from '../../api/api.js';
import type { PodProps, PodSpec } from '../pod.js';
import { isArrayIndexKey } from './authored-key.js';
import {
  deepCopy,
  isPlainObject,
  type LoweringFlags,
  type PlainObject,
  setField,
} from './deep-copy.js';
import type { FieldForm, FieldForms, RecordForm, StringListForm } from './field-form.js';
import { podForms } from './pod-forms.js';

/**
 * The API's PodSpec of a Pod as it is written: records become lists of named things, and all else
 * is copied. What is not written is not there after it, and nothing that is written is lost: a
 * value of the wrong kind stays as it is, for the judge to refuse.
 */
export const lower = (pod: PodSpec | PodProps): Api<'PodSpec'> =>
  lowerWithFlags(pod, { hasSuspectInput: false });

/**
 * As `lower`, and notes whether there is anything that only the written form shows: `faults` then
 * says what.
 */
export function lowerWithFlags(pod: PodSpec | PodProps, notes: LoweringFlags): Api<'PodSpec'> {
  const made: Record<string, unknown> = {};
  const written = pod as unknown as PlainObject;
  // What stands beside a Pod's spec, where a person writes both in one.
  for (const key in written)
    if (key !== 'metadata' && key !== 'podSecurity')
      lowerField(made, key, written[key], podForms, notes);
  return made;
}

function lowerFields(
  made: Record<string, unknown>,
  value: PlainObject,
  forms: FieldForms,
  notes: LoweringFlags,
): PlainObject {
  for (const key in value) lowerField(made, key, value[key], forms, notes);
  return made;
}

function lowerField(
  made: Record<string, unknown>,
  key: string,
  field: unknown,
  forms: FieldForms,
  notes: LoweringFlags,
): void {
  const form = typeof field === 'object' ? forms.get(key) : undefined;
  setField(
    made,
    key,
    form === undefined ? deepCopy(field, notes) : lowerForm(field, form, notes),
    notes,
  );
}

function lowerForm(value: unknown, form: FieldForm, notes: LoweringFlags): unknown {
  if (form.shape === 'within')
    return isPlainObject(value)
      ? lowerFields({}, value, form.nested, notes)
      : deepCopy(value, notes);
  if (Array.isArray(value))
    return form.shape === 'texts'
      ? lowerStringList(value, form, notes)
      : lowerList(value, form, notes);
  return form.shape === 'keyed' && isPlainObject(value)
    ? lowerRecord(value, form, notes)
    : deepCopy(value, notes);
}

function lowerStringList(
  list: readonly unknown[],
  { key }: StringListForm,
  notes: LoweringFlags,
): unknown {
  const items = deepCopy(list, notes) as readonly unknown[];
  return items.map((item) => (typeof item === 'string' ? { [key]: item } : item));
}

/** A list is the API's own, but for a number in it, which stands for an item that has no name. */
function lowerList(list: readonly unknown[], form: RecordForm, notes: LoweringFlags): unknown {
  return list.map((item) => {
    if (item == null) notes.hasSuspectInput = true;
    if (typeof item === 'number') return lowerItem({}, item, form, notes);
    return form.nested && isPlainObject(item)
      ? lowerFields({}, item, form.nested, notes)
      : deepCopy(item, notes);
  });
}

function lowerRecord(record: PlainObject, form: RecordForm, notes: LoweringFlags): unknown {
  const list = Object.keys(record).map((name) => lowerRecordEntry(name, record[name], form, notes));
  return list.includes(undefined) ? list.filter((item) => item !== undefined) : list;
}

function lowerRecordEntry(
  name: string,
  value: unknown,
  form: RecordForm,
  notes: LoweringFlags,
): unknown {
  if (value === undefined) return undefined;
  if (
    value === null ||
    isArrayIndexKey(name) ||
    (form.isKeyReserved && (value as PlainObject)[form.key] !== undefined)
  )
    notes.hasSuspectInput = true;
  const item: Record<string, unknown> = {};
  item[form.key] = name;
  return lowerItem(item, value, form, notes);
}

function lowerItem(
  item: Record<string, unknown>,
  value: unknown,
  form: RecordForm,
  notes: LoweringFlags,
): unknown {
  if (form.nested)
    return isPlainObject(value)
      ? lowerFields(item, value, form.nested, notes)
      : deepCopy(value, notes);
  return form.fillItem(item, value, notes) ? item : deepCopy(value, notes);
}
