import { fits, isObject, ZERO } from './scalar.js';
import { type Field, type Type, type Types, types } from './type-table.js';

/**
 * A copy of a manifest that holds no null and no value of a wrong type, so that rules can read it: a field is left out, an item of a list or a map
 * becomes the zero value. Places stay what they are.
 */
export function clean(manifest: unknown, kind: string, api: Types = types): unknown {
  const type = api.get(kind);
  return type === undefined || !isObject(manifest) ? {} : cleanObject(manifest, type);
}

function cleanObject(value: Readonly<Record<string, unknown>>, type: Type): object {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, held]) => {
      const field = type.fields.get(name);
      const kept = field === undefined ? held : cleanField(held, field);
      return kept === undefined ? [] : [[name, kept]];
    }),
  );
}

function cleanField(value: unknown, field: Field): unknown {
  const zero = ZERO[field.word];
  if (field.shape === 'one') return cleanItem(value, field);
  if (field.shape === 'list') return Array.isArray(value) ? value.map((item) => cleanItem(item, field) ?? zero) : undefined;
  return isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cleanItem(item, field) ?? zero]))
    : undefined;
}

function cleanItem(value: unknown, { type, word }: Field): unknown {
  if (value == null) return undefined;
  if (type !== undefined) return isObject(value) ? cleanObject(value, type) : undefined;
  return fits(word, value) ? value : undefined;
}
