import type { Api } from '../api/types.js';
import { copy, isPlain, type Notes, type Plain, put, without } from './copy.js';
import type { Forms, Keyed } from './form.js';
import { podForms } from './forms.js';
import { isReordered } from './key.js';
import type { PodSpec } from './pod.js';

/**
 * A Pod as a person writes it, from the API's PodSpec: the inverse of `lower`, so that `lower(lift(spec))` is `spec` for whatever spec. A list
 * that cannot be a record (a name that is absent, twice there or digits only, a relative path) stays the API's list.
 */
export function lift(spec: Api<'PodSpec'>): PodSpec {
  return liftObject(spec as Plain, podForms) as unknown as PodSpec;
}

function liftObject(value: Plain, forms: Forms): Plain {
  const made: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const form = forms.get(key);
    const field = value[key];
    if (form === undefined || !(form.shape === 'within' ? isPlain(field) : Array.isArray(field)))
      put(made, key, copy(field, UNREAD), UNREAD);
    else if (form.shape === 'within') put(made, key, liftObject(field as Plain, form.inner), UNREAD);
    else if (form.shape === 'texts')
      put(
        made,
        key,
        (field as unknown[]).map((item) => textOf(item, form.key)),
        UNREAD,
      );
    else put(made, key, liftKeyed(field as unknown[], form), UNREAD);
  }
  return made;
}

function textOf(item: unknown, key: string): unknown {
  return isPlain(item) && typeof item[key] === 'string' && Object.keys(item).length === 1 ? item[key] : copy(item, UNREAD);
}

function liftKeyed(list: readonly unknown[], form: Keyed): unknown {
  if (!isRecord(list, form)) return list.map((item) => listed(item, form));
  const record: Record<string, unknown> = {};
  for (const item of list as readonly Plain[]) put(record, item[form.key] as string, valueIn(item, form), UNREAD);
  return record;
}

/** An item in a list: as it is, but a number where it has no name and the number says all. */
function listed(item: unknown, form: Keyed): unknown {
  if (!isPlain(item)) return copy(item, UNREAD);
  const value = Object.hasOwn(item, form.key) ? undefined : form.toValue(item);
  return typeof value === 'number' ? value : liftObject(item, form.inner ?? NONE);
}

/** What an item is in a record: its fields but for the key, in the form that the grammar has for them. */
export function valueIn(item: Plain, form: Keyed): unknown {
  const value = form.toValue(without(item, form.key));
  return isPlain(value) ? liftObject(value, form.inner ?? NONE) : copy(value, UNREAD);
}

/** Whether a list of the API can be written as a record: its items then have names, all different, that keep their order as keys. */
function isRecord(list: readonly unknown[], form: Keyed): boolean {
  const seen = new Set<string>();
  return list.every((item) => {
    if (!isPlain(item)) return false;
    const name = item[form.key];
    if (
      typeof name !== 'string' ||
      seen.has(name) ||
      isReordered(name) ||
      !form.isKey(name) ||
      form.toValue(without(item, form.key)) === undefined
    )
      return false;
    seen.add(name);
    return true;
  });
}

const NONE: Forms = new Map();
/** What is lifted comes from a manifest, which has no odd forms to be told of. */
const UNREAD: Notes = { odd: false };
