import type { Api } from '../../api/api.js';
import type { FieldPath } from '../../api/field-path.js';
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
import type { FieldForms, RecordForm, StringListForm } from './field-form.js';
import { kindForms } from './kind-forms.js';
import { podForms } from './pod-forms.js';

/**
 * Converts the API's PodSpec to the form in which a Pod is written in TypeScript. It is the inverse
 * of `lower`: `lower(lift(spec))` equals `spec` for every spec. A list that cannot be a record,
 * because a name is missing, duplicate or digits only, or a path is relative, remains a list.
 *
 * @param spec - the API's PodSpec, such as the `spec` of a YAML manifest
 *
 * @example
 * ```ts
 * import { lift } from 'cdk8s-pods';
 *
 * const spec = lift({
 *   containers: [{ name: 'app', image: 'nginx:1.29', env: [{ name: 'LEVEL', value: 'debug' }] }],
 * });
 * console.log(spec.containers); // { app: { image: 'nginx:1.29', env: { LEVEL: 'debug' } } }
 * ```
 */
export function lift(spec: Api<'PodSpec'>): PodSpec {
  return liftWithOrigins(spec, ignoreOrigins);
}

/**
 * Receives the origins of a lifted value: paths relative to the origin of the object or list that
 * holds it. Values below it are relative to the last origin. A value whose only origin is its own
 * key or index is not reported.
 */
export type OriginRecorder = (
  holder: object,
  key: string | number,
  origins: readonly FieldPath[],
) => void;

/** Lifts as `lift` does, and reports which fields of the API the lifted values come from. */
export function liftWithOrigins(spec: Api<'PodSpec'>, record: OriginRecorder): PodSpec {
  return liftObject(spec as PlainObject, podForms, record) as unknown as PodSpec;
}

/**
 * Converts the fields of an object without a Pod from the API's form, as `liftWithOrigins` does. It
 * is the inverse of `lowerObject`.
 */
export const liftObjectWithOrigins = (
  kind: string,
  fields: PlainObject,
  record: OriginRecorder,
): PlainObject => liftObject(fields, kindForms.get(kind) ?? NO_FORMS, record);

const ignoreOrigins: OriginRecorder = () => undefined;

function liftObject(value: PlainObject, forms: FieldForms, record: OriginRecorder): PlainObject {
  const lifted: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const form = forms.get(key);
    const field = value[key];
    if (
      form === undefined ||
      !(form.shape === 'within' ? isPlainObject(field) : Array.isArray(field))
    )
      setField(lifted, key, deepCopy(field, IGNORED_FLAGS), IGNORED_FLAGS);
    else if (form.shape === 'within')
      setField(lifted, key, liftObject(field as PlainObject, form.nested, record), IGNORED_FLAGS);
    else if (form.shape === 'texts')
      setField(lifted, key, liftStringList(field as unknown[], form, record), IGNORED_FLAGS);
    else setField(lifted, key, liftRecord(field as unknown[], form, record), IGNORED_FLAGS);
  }
  return lifted;
}

function liftStringList(
  list: readonly unknown[],
  { key }: StringListForm,
  record: OriginRecorder,
): unknown {
  const lifted = list.map((item) => liftStringItem(item, key));
  lifted.forEach((item, i) => {
    if (typeof item === 'string') record(lifted, i, [[i], [i, key]]);
  });
  return lifted;
}

function liftStringItem(item: unknown, key: string): unknown {
  return isPlainObject(item) && typeof item[key] === 'string' && Object.keys(item).length === 1
    ? item[key]
    : deepCopy(item, IGNORED_FLAGS);
}

function liftRecord(list: readonly unknown[], form: RecordForm, record: OriginRecorder): unknown {
  if (!canBeRecord(list, form)) return liftList(list, form, record);
  const lifted: Record<string, unknown> = {};
  (list as readonly PlainObject[]).forEach((item, i) => {
    const name = item[form.key] as string;
    const value = recordValueOf(item, form, record);
    setField(lifted, name, value, IGNORED_FLAGS);
    record(lifted, name, [[i, form.key], ...originsOfItem(i, item, value, form)]);
  });
  return lifted;
}

function liftList(list: readonly unknown[], form: RecordForm, record: OriginRecorder): unknown {
  const lifted = list.map((item) => liftListItem(item, form, record));
  lifted.forEach((value, i) => {
    const item = list[i];
    if (isPlainObject(item) && !isPlainObject(value))
      record(lifted, i, originsOfItem(i, item, value, form));
  });
  return lifted;
}

/** Lifts an item of a list. A port without a name becomes a number, if it has no other fields. */
function liftListItem(item: unknown, form: RecordForm, record: OriginRecorder): unknown {
  if (!isPlainObject(item)) return deepCopy(item, IGNORED_FLAGS);
  const value = Object.hasOwn(item, form.key) ? undefined : form.toRecordValue(item);
  return typeof value === 'number' ? value : liftObject(item, form.nested ?? NO_FORMS, record);
}

/** Returns the origins of an item's value: the item, and the field of which it is the value. */
const originsOfItem = (
  index: number,
  item: PlainObject,
  value: unknown,
  form: RecordForm,
): readonly FieldPath[] => [
  [index],
  ...Object.keys(item)
    .filter((field) => field !== form.key && form.toAuthoredPath([field], value).length === 0)
    .map((field) => [index, field]),
];

/** Returns the value of an item in a record: its fields without the key, lifted. */
export function recordValueOf(
  item: PlainObject,
  form: RecordForm,
  record: OriginRecorder = ignoreOrigins,
): unknown {
  const value = form.toRecordValue(omitField(item, form.key));
  if (!isPlainObject(value)) return deepCopy(value, IGNORED_FLAGS);
  const lifted = liftObject(value, form.nested ?? NO_FORMS, record);
  for (const field of Object.keys(item)) {
    const [name] = field === form.key ? [field] : form.toAuthoredPath([field], lifted);
    if (name !== undefined && name !== field) record(lifted, name, [[field]]);
  }
  return lifted;
}

/**
 * Whether a list of the API can be written as a record: all items have different names, which keep
 * their order as keys of a JavaScript object.
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
/** A manifest has no authoring errors, so the flags are ignored. */
const IGNORED_FLAGS: LoweringFlags = { hasSuspectInput: false };
