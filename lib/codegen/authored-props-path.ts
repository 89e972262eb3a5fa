import { isPlainObject } from '../spec/lowering/deep-copy.js';
import type { FieldForms, RecordForm } from '../spec/lowering/field-form.js';
import { podForms } from '../spec/lowering/pod-forms.js';
import { childOf, type FieldPath, valueAtPath } from './field-path.js';

/**
 * Where the grammar has what stands at a path of an object of the API:
 * `spec.template.spec.containers[0].env[1]` is `template.containers.app.env.B`.
 *
 * @param props the object in the grammar
 * @param fields the fields that lead to the Pod
 */
export function authoredPropsPath(
  path: FieldPath,
  manifest: unknown,
  props: unknown,
  fields: readonly string[],
): FieldPath {
  const taken = fields.findIndex((field, i) => path[i] !== field);
  const away = taken < 0 ? fields.length : taken;
  // Neither the object nor a template has a `spec` round its fields.
  const holder = fields.slice(0, away).filter((field) => field !== 'spec');
  const rest = path.slice(away);
  if (taken >= 0)
    return [...holder, ...claimPath(rest, valueAtPath(manifest, fields.slice(0, away)))];
  if (rest[0] !== 'spec') return [...holder, ...rest];
  const api = childOf(valueAtPath(manifest, fields), 'spec');
  return [...holder, ...walkForms(rest.slice(1), api, valueAtPath(props, holder), podForms)];
}

/** The claims of a StatefulSet are written by their names. */
function claimPath(path: FieldPath, spec: unknown): FieldPath {
  const [field, index, ...rest] = path;
  if (field !== 'volumeClaimTemplates' || index === undefined) return path;
  const name = valueAtPath(spec, [field, index, 'metadata', 'name']);
  return typeof name === 'string' ? [field, name, ...rest] : [field];
}

/** @param shown what stands at the same place in the grammar */
function walkForms(path: FieldPath, api: unknown, shown: unknown, forms: FieldForms): FieldPath {
  const [field, ...rest] = path;
  const form = typeof field === 'string' ? forms.get(field) : undefined;
  if (field === undefined || form === undefined) return path;
  const [held, value] = [childOf(api, field), childOf(shown, field)];
  if (form.shape === 'within') return [field, ...walkForms(rest, held, value, form.nested)];
  const [index, ...more] = rest;
  if (index === undefined) return path;
  if (Array.isArray(value)) {
    const item = childOf(value, index);
    if (!isPlainObject(item)) return [field, index];
    return [
      field,
      index,
      ...(form.shape === 'keyed' && form.nested
        ? walkForms(more, childOf(held, index), item, form.nested)
        : more),
    ];
  }
  const item = childOf(held, index);
  if (form.shape === 'texts' || !isPlainObject(item)) return [field];
  const name = String(item[form.key]);
  return [field, name, ...walkItem(more, item, childOf(value, name), form)];
}

function walkItem(path: FieldPath, item: unknown, value: unknown, form: RecordForm): FieldPath {
  const [first, ...rest] = path;
  if (first === undefined || first === form.key) return [];
  if (form.nested) return walkForms(path, item, value, form.nested);
  const written = form.toAuthoredPath(String(first), value);
  return written === '' ? rest : [written, ...rest];
}
