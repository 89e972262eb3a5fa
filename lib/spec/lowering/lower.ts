import type { Api } from '../../api/api.js';
import type { PodProps, PodSpec } from '../pod.js';
import { isArrayIndexKey } from './authored-key.js';
import {
  deepCopy,
  isPlainObject,
  itemsOf,
  type LoweringFlags,
  type PlainObject,
  setField,
} from './deep-copy.js';
import type { FieldForm, FieldForms, RecordForm, StringListForm } from './field-form.js';
import { kindForms } from './kind-forms.js';
import { podForms } from './pod-forms.js';

/**
 * Converts a Pod, as it is written in TypeScript, to the API's PodSpec: records become lists of
 * named items, everything else is copied. No defaults are added, and nothing is lost: a value of
 * the wrong type is copied unchanged, so that validation reports it.
 *
 * @param pod - the Pod; `metadata` and `podSecurity` are ignored
 * @returns a deep copy in the API's form
 *
 * @example
 * ```ts
 * import { lower } from 'cdk8s-pods';
 *
 * const spec = lower({ containers: { app: { image: 'nginx:1.29', ports: { http: 80 } } } });
 * console.log(JSON.stringify(spec.containers));
 * // [{"name":"app","image":"nginx:1.29","ports":[{"name":"http","containerPort":80}]}]
 * ```
 */
export const lower = (pod: PodSpec | PodProps): Api<'PodSpec'> =>
  lowerWithFlags(pod, { hasSuspectInput: false });

/**
 * Like `lower`, and sets a flag if there may be errors that the lowered form does not show:
 * `findAuthoringErrors` finds them.
 */
export function lowerWithFlags(pod: PodSpec | PodProps, flags: LoweringFlags): Api<'PodSpec'> {
  const target: Record<string, unknown> = {};
  const fields = pod as unknown as PlainObject;
  if (Object.getOwnPropertySymbols(fields).length > 0) flags.hasSuspectInput = true;
  // The fields of PodProps that do not belong to the spec.
  for (const key in fields)
    if (key !== 'metadata' && key !== 'podSecurity')
      lowerField(target, key, fields[key], podForms, flags);
  return target;
}

/** Converts the fields of an object without a Pod to the API's form. */
export const lowerObject = (kind: string, fields: object, flags: LoweringFlags): PlainObject =>
  lowerFields({}, fields as PlainObject, kindForms.get(kind) ?? NO_FORMS, flags);

const NO_FORMS: FieldForms = new Map();

function lowerFields(
  target: Record<string, unknown>,
  value: PlainObject,
  forms: FieldForms,
  flags: LoweringFlags,
): PlainObject {
  if (Object.getOwnPropertySymbols(value).length > 0) flags.hasSuspectInput = true;
  for (const key in value) lowerField(target, key, value[key], forms, flags);
  return target;
}

function lowerField(
  target: Record<string, unknown>,
  key: string,
  field: unknown,
  forms: FieldForms,
  flags: LoweringFlags,
): void {
  const form = typeof field === 'object' ? forms.get(key) : undefined;
  setField(
    target,
    key,
    form === undefined ? deepCopy(field, flags) : lowerForm(field, form, flags),
    flags,
  );
}

function lowerForm(value: unknown, form: FieldForm, flags: LoweringFlags): unknown {
  if (form.shape === 'within')
    return isPlainObject(value)
      ? lowerFields({}, value, form.nested, flags)
      : deepCopy(value, flags);
  if (Array.isArray(value))
    return form.shape === 'texts'
      ? lowerStringList(value, form, flags)
      : lowerList(value, form, flags);
  return form.shape === 'keyed' && isPlainObject(value)
    ? lowerRecord(value, form, flags)
    : deepCopy(value, flags);
}

function lowerStringList(
  list: readonly unknown[],
  { key }: StringListForm,
  flags: LoweringFlags,
): unknown {
  const items = deepCopy(list, flags) as readonly unknown[];
  return items.map((item) => (typeof item === 'string' ? { [key]: item } : item));
}

/** Lowers a list in the API's form. A number in it is an item without a name, such as a port. */
function lowerList(list: readonly unknown[], form: RecordForm, flags: LoweringFlags): unknown {
  return itemsOf(list, flags).map((item) => {
    if (item == null) flags.hasSuspectInput = true;
    if (typeof item === 'number') return lowerItem({}, item, form, flags);
    return form.nested && isPlainObject(item)
      ? lowerFields({}, item, form.nested, flags)
      : deepCopy(item, flags);
  });
}

function lowerRecord(record: PlainObject, form: RecordForm, flags: LoweringFlags): unknown {
  if (Object.getOwnPropertySymbols(record).length > 0) flags.hasSuspectInput = true;
  const list = Object.keys(record).map((name) => lowerRecordEntry(name, record[name], form, flags));
  return list.includes(undefined) ? list.filter((item) => item !== undefined) : list;
}

function lowerRecordEntry(
  name: string,
  value: unknown,
  form: RecordForm,
  flags: LoweringFlags,
): unknown {
  if (value === undefined) return undefined;
  if (
    value === null ||
    isArrayIndexKey(name) ||
    (form.isKeyReserved && (value as PlainObject)[form.key] !== undefined)
  )
    flags.hasSuspectInput = true;
  const item: Record<string, unknown> = {};
  item[form.key] = name;
  return lowerItem(item, value, form, flags);
}

function lowerItem(
  item: Record<string, unknown>,
  value: unknown,
  form: RecordForm,
  flags: LoweringFlags,
): unknown {
  if (form.nested)
    return isPlainObject(value)
      ? lowerFields(item, value, form.nested, flags)
      : deepCopy(value, flags);
  return form.fillItem(item, value, flags) ? item : deepCopy(value, flags);
}
