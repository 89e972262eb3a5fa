import type { FieldPath } from '../../api/field-path.js';
import { isPlainObject, type PlainObject } from './deep-copy.js';
import type { FieldForms, RecordForm } from './field-form.js';
import { recordValueOf } from './lift.js';
import { podForms } from './pod-forms.js';

/**
 * Returns the path in the authored form of a path in the API's PodSpec: if the container is `app`
 * and its port is `http`, `containers[0].ports[1].name` is `containers.app.ports.http`. A path that
 * does not lead to a value is translated as far as it does.
 */
export const authoredPath = (
  spec: unknown,
  path: FieldPath,
  forms: FieldForms = podForms,
): FieldPath => translatePath(spec, path, forms);

function translatePath(value: unknown, path: FieldPath, forms: FieldForms): FieldPath {
  const [field, ...rest] = path;
  const form = typeof field === 'string' ? forms.get(field) : undefined;
  if (field === undefined || form === undefined) return path;
  const fieldValue = isPlainObject(value) ? value[field] : undefined;
  if (form.shape === 'within') return [field, ...translatePath(fieldValue, rest, form.nested)];
  const [index, ...below] = rest;
  const list = Array.isArray(fieldValue) ? (fieldValue as readonly unknown[]) : [];
  const item = typeof index === 'number' ? list[index] : undefined;
  if (index === undefined || !isPlainObject(item)) return path;
  if (form.shape === 'texts') return [field, index, ...(below[0] === form.key ? [] : below)];
  if (!hasUniqueName(item, list, form))
    return [field, index, ...(form.nested ? translatePath(item, below, form.nested) : below)];
  return [field, String(item[form.key]), ...pathInRecord(item, below, form)];
}

function pathInRecord(item: PlainObject, path: FieldPath, form: RecordForm): FieldPath {
  if (path.length === 1 && path[0] === form.key) return [];
  return form.nested
    ? translatePath(item, path, form.nested)
    : form.toAuthoredPath(path, recordValueOf(item, form));
}

/**
 * Whether an item has a name that no other item has. A person finds it by that name, whatever else
 * is wrong with it.
 */
const hasUniqueName = (item: PlainObject, list: readonly unknown[], { key }: RecordForm): boolean =>
  typeof item[key] === 'string' &&
  list.every((other) => other === item || !isPlainObject(other) || other[key] !== item[key]);
