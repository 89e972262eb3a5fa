import type { Api } from '../../api/api.js';
import type { PodSpec } from '../pod.js';
import { isArrayIndexKey } from './authored-key.js';
import {
  deepCopy,
  isPlainObject,
  type LoweringFlags,
  omitField,
  type PlainObject,
  setField,
} from './deep-copy.js';
import type { FieldForms, RecordForm } from './field-form.js';
import { podForms } from './pod-forms.js';

/**
 * A Pod as a person writes it, from the API's PodSpec: the inverse of `lower`, so that
 * `lower(lift(spec))` is `spec` for whatever spec. A list that cannot be a record (a name that is
 * absent, twice there or digits only, a relative path) stays the API's list.
 */
export function lift(spec: Api<'PodSpec'>): PodSpec {
  return liftObject(spec as PlainObject, podForms) as unknown as PodSpec;
}

function liftObject(value: PlainObject, forms: FieldForms): PlainObject {
  const made: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const form = forms.get(key);
    const field = value[key];
    if (
      form === undefined ||
      !(form.shape === 'within' ? isPlainObject(field) : Array.isArray(field))
    )
      setField(made, key, deepCopy(field, IGNORED_FLAGS), IGNORED_FLAGS);
    else if (form.shape === 'within')
      setField(made, key, liftObject(field as PlainObject, form.nested), IGNORED_FLAGS);
    else if (form.shape === 'texts')
      setField(
        made,
        key,
        (field as unknown[]).map((item) => liftStringItem(item, form.key)),
        IGNORED_FLAGS,
      );
    else setField(made, key, liftRecord(field as unknown[], form), IGNORED_FLAGS);
  }
  return made;
}

function liftStringItem(item: unknown, key: string): unknown {
  return isPlainObject(item) && typeof item[key] === 'string' && Object.keys(item).length === 1
    ? item[key]
    : deepCopy(item, IGNORED_FLAGS);
}

function liftRecord(list: readonly unknown[], form: RecordForm): unknown {
  if (!canBeRecord(list, form)) return list.map((item) => liftListItem(item, form));
  const record: Record<string, unknown> = {};
  for (const item of list as readonly PlainObject[])
    setField(record, item[form.key] as string, recordValueOf(item, form), IGNORED_FLAGS);
  return record;
}

/** An item in a list: as it is, but a number where it has no name and the number says all. */
function liftListItem(item: unknown, form: RecordForm): unknown {
  if (!isPlainObject(item)) return deepCopy(item, IGNORED_FLAGS);
  const value = Object.hasOwn(item, form.key) ? undefined : form.toRecordValue(item);
  return typeof value === 'number' ? value : liftObject(item, form.nested ?? NO_FORMS);
}

/**
 * What an item is in a record: its fields but for the key, in the form that the grammar has for
 * them.
 */
export function recordValueOf(item: PlainObject, form: RecordForm): unknown {
  const value = form.toRecordValue(omitField(item, form.key));
  return isPlainObject(value)
    ? liftObject(value, form.nested ?? NO_FORMS)
    : deepCopy(value, IGNORED_FLAGS);
}

/**
 * Whether a list of the API can be written as a record: its items then have names, all different,
 * that keep their order as keys.
 */
function canBeRecord(list: readonly unknown[], form: RecordForm): boolean {
  const seen = new Set<string>();
  return list.every((item) => {
    if (!isPlainObject(item)) return false;
    const name = item[form.key];
    if (
      typeof name !== 'string' ||
      seen.has(name) ||
      isArrayIndexKey(name) ||
      !form.isValidKey(name) ||
      form.toRecordValue(omitField(item, form.key)) === undefined
    )
      return false;
    seen.add(name);
    return true;
  });
}

const NO_FORMS: FieldForms = new Map();
/** What is lifted comes from a manifest, which has no odd forms to be told of. */
const IGNORED_FLAGS: LoweringFlags = { hasSuspectInput: false };
