import { isPlain, type Plain } from './copy.js';
import type { Forms, Keyed } from './form.js';
import { podForms } from './forms.js';
import { step, withKeys } from './key.js';
import { valueIn } from './lift.js';

/**
 * Where a person wrote what stands at a path of the API's PodSpec: `containers[0].ports[1].name` of a spec whose container is `app` and whose port
 * is `http` is `containers.app.ports.http`. A path that leads nowhere is given back as far as it does.
 */
export function writtenPath(spec: unknown, path: string): string {
  return walk(spec, withKeys(path), podForms);
}

function walk(value: unknown, path: string, forms: Forms): string {
  const [, field = '', index, rest = ''] = /^([^.[]+)(?:\[(\d+)\])?\.?(.*)$/.exec(path) ?? [];
  const form = forms.get(field);
  const held = isPlain(value) ? value[field] : undefined;
  if (form === undefined) return path;
  if (form.shape === 'within') return below(field, walk(held, rest, form.inner));
  const item: unknown = Array.isArray(held) && index !== undefined ? held[Number(index)] : undefined;
  if (!isPlain(item)) return path;
  if (form.shape === 'texts') return below(`${field}[${index}]`, rest === form.key ? '' : rest);
  if (!isNamed(item, held as unknown[], form)) return below(`${field}[${index}]`, form.inner ? walk(item, rest, form.inner) : rest);
  return below(step(field, String(item[form.key])), inItem(item, rest, form));
}

function inItem(item: Plain, rest: string, form: Keyed): string {
  if (rest === form.key) return '';
  return form.inner ? walk(item, rest, form.inner) : form.toPath(rest, valueIn(item, form));
}

/** Whether an item has a name that no other has: whatever else is wrong with it, a person then finds it by that. */
const isNamed = (item: Plain, list: readonly unknown[], { key }: Keyed): boolean =>
  typeof item[key] === 'string' && list.every((other) => other === item || !isPlain(other) || other[key] !== item[key]);

const below = (path: string, rest: string): string => (rest === '' ? path : rest.startsWith('[') ? path + rest : `${path}.${rest}`);
