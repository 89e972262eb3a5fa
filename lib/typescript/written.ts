import { isPlain } from '../spec/copy.js';
import type { Forms, Keyed } from '../spec/form.js';
import { podForms } from '../spec/forms.js';
import { childOf, type Path, valueAt } from './path.js';

/**
 * Where the grammar has what stands at a path of an object of the API: `spec.template.spec.containers[0].env[1]` is `template.containers.app.env.B`.
 *
 * @param props the object in the grammar
 * @param fields the fields that lead to the Pod
 */
export function writtenPath(path: Path, manifest: unknown, props: unknown, fields: readonly string[]): Path {
  const taken = fields.findIndex((field, i) => path[i] !== field);
  const away = taken < 0 ? fields.length : taken;
  // Neither the object nor a template has a `spec` round its fields.
  const holder = fields.slice(0, away).filter((field) => field !== 'spec');
  const rest = path.slice(away);
  if (taken >= 0) return [...holder, ...claimPath(rest, valueAt(manifest, fields.slice(0, away)))];
  if (rest[0] !== 'spec') return [...holder, ...rest];
  const api = childOf(valueAt(manifest, fields), 'spec');
  return [...holder, ...walk(rest.slice(1), api, valueAt(props, holder), podForms)];
}

/** The claims of a StatefulSet are written by their names. */
function claimPath(path: Path, spec: unknown): Path {
  const [field, index, ...rest] = path;
  if (field !== 'volumeClaimTemplates' || index === undefined) return path;
  const name = valueAt(spec, [field, index, 'metadata', 'name']);
  return typeof name === 'string' ? [field, name, ...rest] : [field];
}

/** @param shown what stands at the same place in the grammar */
function walk(path: Path, api: unknown, shown: unknown, forms: Forms): Path {
  const [field, ...rest] = path;
  const form = typeof field === 'string' ? forms.get(field) : undefined;
  if (field === undefined || form === undefined) return path;
  const [held, value] = [childOf(api, field), childOf(shown, field)];
  if (form.shape === 'within') return [field, ...walk(rest, held, value, form.inner)];
  const [index, ...more] = rest;
  if (index === undefined) return path;
  if (Array.isArray(value)) {
    const item = childOf(value, index);
    if (!isPlain(item)) return [field, index];
    return [field, index, ...(form.shape === 'keyed' && form.inner ? walk(more, childOf(held, index), item, form.inner) : more)];
  }
  const item = childOf(held, index);
  if (form.shape === 'texts' || !isPlain(item)) return [field];
  const name = String(item[form.key]);
  return [field, name, ...inItem(more, item, childOf(value, name), form)];
}

function inItem(path: Path, item: unknown, value: unknown, form: Keyed): Path {
  const [first, ...rest] = path;
  if (first === undefined || first === form.key) return [];
  if (form.inner) return walk(path, item, value, form.inner);
  const written = form.toPath(String(first), value);
  return written === '' ? rest : [written, ...rest];
}
