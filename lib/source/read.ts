import { isObject } from '../engine/scalar.js';
import { type Json, Members } from './json.js';
import { Literal } from './literal.js';

/** What a document says: as plain data where that loses nothing, else as JSON with nothing lost. */
export type Read = { readonly plain: unknown } | { readonly exact: Json };

/** Whether a document holds nothing: kubectl passes it over. */
export const isNothing = (read: Read): boolean => heldIn(read) === null;

/** What was read as plain data: numbers as JavaScript holds them, and of a key that stands twice the last. */
export const plainOf = (read: Read): unknown => ('plain' in read ? read.plain : plain(read.exact));

/** What stands at some fields of an object, each in the one before. */
export const readAt = (read: Read, fields: readonly string[]): Read | undefined =>
  fields.reduce<Read | undefined>((held, name) => held && field(held, name), read);

/**
 * What kubectl makes of an object with items, whatever it calls itself: a list of objects. One that does not say what it is, is what the list is
 * a list of. Nothing, where it is no such object.
 */
export function listed(read: Read): readonly Read[] | undefined {
  const kind = textOf(field(read, 'kind'));
  const items = field(read, 'items');
  if (kind === '' || items === undefined) return undefined;
  const values = heldIn(items);
  if (!Array.isArray(values)) return undefined;
  const heading = { apiVersion: textOf(field(read, 'apiVersion')), kind: kind.replace(/List$/, '') };
  return values.map((value) => called('plain' in items ? { plain: value } : { exact: value as Json }, heading));
}

function called(item: Read, { apiVersion, kind }: { readonly apiVersion: string; readonly kind: string }): Read {
  const isNamed = textOf(field(item, 'kind')) !== '' || textOf(field(item, 'apiVersion')) !== '';
  if (isNamed || kind === '' || !isObject(heldIn(item))) return item;
  return withFields(item, [
    ['apiVersion', apiVersion],
    ['kind', kind],
  ]);
}

/** A Pod template as an object of its own, that a server would take. */
export function asPodTemplate(read: Read): Read {
  const name = 'template';
  const object: Read =
    'plain' in read
      ? { plain: { metadata: { name }, template: read.plain } }
      : {
          exact: Members.of([
            ['metadata', Members.of([['name', name]])],
            ['template', read.exact],
          ]),
        };
  return withFields(object, [
    ['apiVersion', 'v1'],
    ['kind', 'PodTemplate'],
  ]);
}

/** An object with some fields more, or others. */
function withFields(read: Read, fields: readonly (readonly [string, string])[]): Read {
  if ('plain' in read) return { plain: { ...(read.plain as object), ...Object.fromEntries(fields) } };
  const { keys, values } = read.exact as Members;
  const others = keys.map((key, i) => [key, values[i] ?? null] as const).filter(([key]) => !fields.some(([name]) => name === key));
  return { exact: Members.of([...fields, ...others]) };
}

function field(read: Read, name: string): Read | undefined {
  if ('plain' in read) return isObject(read.plain) && Object.hasOwn(read.plain, name) ? { plain: read.plain[name] } : undefined;
  if (!(read.exact instanceof Members)) return undefined;
  // Of a field that stands twice, the last holds.
  const exact = read.exact.values[read.exact.keys.lastIndexOf(name)];
  return exact === undefined ? undefined : { exact };
}

const heldIn = (read: Read): unknown => ('plain' in read ? read.plain : read.exact);

function textOf(read: Read | undefined): string {
  const value = read && heldIn(read);
  const text = value instanceof Literal ? value.value : value;
  return typeof text === 'string' ? text : '';
}

/** Does not call itself, so the depth of what was read is no matter. */
function plain(root: Json): unknown {
  const made: Record<string, unknown> = {};
  const todo: (readonly [holder: object, key: string, value: Json])[] = [[made, 'root', root]];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const [holder, key, value] = next;
    const held = Array.isArray(value) ? [] : value instanceof Members ? {} : value instanceof Literal ? value.value : value;
    // A key may have the name of what every object has.
    Object.defineProperty(holder, key, { value: held, enumerable: true, configurable: true, writable: true });
    if (typeof held !== 'object' || held === null) continue;
    const { keys, values } = Array.isArray(value) ? { keys: [...value.keys()].map(String), values: value } : (value as Members);
    for (let i = keys.length - 1; i >= 0; i--) todo.push([held, keys[i] as string, values[i] ?? null]);
  }
  return made['root'];
}
