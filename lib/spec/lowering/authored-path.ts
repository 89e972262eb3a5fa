import { appendKey, toAuthoredKeys } from './authored-key.js';
import { isPlainObject, type PlainObject } from './deep-copy.js';
import type { FieldForms, RecordForm } from './field-form.js';
import { recordValueOf } from './lift.js';
import { podForms } from './pod-forms.js';

/**
 * Where a person wrote what stands at a path of the API's PodSpec: `containers[0].ports[1].name` of
 * a spec whose container is `app` and whose port is `http` is `containers.app.ports.http`. A path
 * that leads nowhere is given back as far as it does.
 */
export function authoredPath(spec: unknown, path: string): string {
  return translatePath(spec, toAuthoredKeys(path), podForms);
}

function translatePath(value: unknown, path: string, forms: FieldForms): string {
  const [, field = '', index, rest = ''] = /^([^.[]+)(?:\[(\d+)\])?\.?(.*)$/.exec(path) ?? [];
  const form = forms.get(field);
  const held = isPlainObject(value) ? value[field] : undefined;
  if (form === undefined) return path;
  if (form.shape === 'within') return appendPath(field, translatePath(held, rest, form.nested));
  const item: unknown =
    Array.isArray(held) && index !== undefined ? held[Number(index)] : undefined;
  if (!isPlainObject(item)) return path;
  if (form.shape === 'texts')
    return appendPath(`${field}[${index}]`, rest === form.key ? '' : rest);
  if (!hasUniqueName(item, held as unknown[], form))
    return appendPath(
      `${field}[${index}]`,
      form.nested ? translatePath(item, rest, form.nested) : rest,
    );
  return appendPath(appendKey(field, String(item[form.key])), pathInItem(item, rest, form));
}

function pathInItem(item: PlainObject, rest: string, form: RecordForm): string {
  if (rest === form.key) return '';
  return form.nested
    ? translatePath(item, rest, form.nested)
    : form.toAuthoredPath(rest, recordValueOf(item, form));
}

/**
 * Whether an item has a name that no other has: whatever else is wrong with it, a person then finds
 * it by that.
 */
const hasUniqueName = (item: PlainObject, list: readonly unknown[], { key }: RecordForm): boolean =>
  typeof item[key] === 'string' &&
  list.every((other) => other === item || !isPlainObject(other) || other[key] !== item[key]);

const appendPath = (path: string, rest: string): string =>
  rest === '' ? path : rest.startsWith('[') ? path + rest : `${path}.${rest}`;
