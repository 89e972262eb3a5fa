import type { Api } from '../api/types.js';
import { copy, isPlain, type Notes, type Plain, put } from './copy.js';
import type { Form, Forms, Keyed, Texts } from './form.js';
import { podForms } from './forms.js';
import { isReordered } from './key.js';
import type { PodProps, PodSpec } from './pod.js';

/**
 * The API's PodSpec of a Pod as it is written: records become lists of named things, and all else is copied. What is not written is not there
 * after it, and nothing that is written is lost: a value of the wrong kind stays as it is, for the judge to refuse.
 */
export const lower = (pod: PodSpec | PodProps): Api<'PodSpec'> => lowerNoting(pod, { odd: false });

/** As `lower`, and notes whether there is anything that only the written form shows: `faults` then says what. */
export function lowerNoting(pod: PodSpec | PodProps, notes: Notes): Api<'PodSpec'> {
  const made: Record<string, unknown> = {};
  const written = pod as unknown as Plain;
  // What stands beside a Pod's spec, where a person writes both in one.
  for (const key in written) if (key !== 'metadata' && key !== 'podSecurity') lowerField(made, key, written[key], podForms, notes);
  return made;
}

function lowerFields(made: Record<string, unknown>, value: Plain, forms: Forms, notes: Notes): Plain {
  for (const key in value) lowerField(made, key, value[key], forms, notes);
  return made;
}

function lowerField(made: Record<string, unknown>, key: string, field: unknown, forms: Forms, notes: Notes): void {
  const form = typeof field === 'object' ? forms.get(key) : undefined;
  put(made, key, form === undefined ? copy(field, notes) : lowerForm(field, form, notes), notes);
}

function lowerForm(value: unknown, form: Form, notes: Notes): unknown {
  if (form.shape === 'within') return isPlain(value) ? lowerFields({}, value, form.inner, notes) : copy(value, notes);
  if (Array.isArray(value)) return form.shape === 'texts' ? lowerTexts(value, form, notes) : lowerList(value, form, notes);
  return form.shape === 'keyed' && isPlain(value) ? lowerRecord(value, form, notes) : copy(value, notes);
}

function lowerTexts(list: readonly unknown[], { key }: Texts, notes: Notes): unknown {
  const items = copy(list, notes) as readonly unknown[];
  return items.map((item) => (typeof item === 'string' ? { [key]: item } : item));
}

/** A list is the API's own, but for a number in it, which stands for an item that has no name. */
function lowerList(list: readonly unknown[], form: Keyed, notes: Notes): unknown {
  return list.map((item) => {
    if (item == null) notes.odd = true;
    if (typeof item === 'number') return lowerItem({}, item, form, notes);
    return form.inner && isPlain(item) ? lowerFields({}, item, form.inner, notes) : copy(item, notes);
  });
}

function lowerRecord(record: Plain, form: Keyed, notes: Notes): unknown {
  const list = Object.keys(record).map((name) => lowerNamed(name, record[name], form, notes));
  return list.includes(undefined) ? list.filter((item) => item !== undefined) : list;
}

function lowerNamed(name: string, value: unknown, form: Keyed, notes: Notes): unknown {
  if (value === undefined) return undefined;
  if (value === null || isReordered(name) || (form.owns && (value as Plain)[form.key] !== undefined)) notes.odd = true;
  const item: Record<string, unknown> = {};
  item[form.key] = name;
  return lowerItem(item, value, form, notes);
}

function lowerItem(item: Record<string, unknown>, value: unknown, form: Keyed, notes: Notes): unknown {
  if (form.inner) return isPlain(value) ? lowerFields(item, value, form.inner, notes) : copy(value, notes);
  return form.fill(item, value, notes) ? item : copy(value, notes);
}
