import { isObject } from '../../engine/go-value.js';
import { JsonLiteral } from '../json/json-literal.js';
import { type Json, JsonObject } from '../json/parse-json.js';

/** What a document says: as plain data where that loses nothing, else as JSON with nothing lost. */
export type ParsedDocument = { readonly plain: unknown } | { readonly exact: Json };

/** Whether a document holds nothing: kubectl passes it over. */
export const isEmptyDocument = (read: ParsedDocument): boolean => rawValueOf(read) === null;

/**
 * What was read as plain data: numbers as JavaScript holds them, and of a key that stands twice the
 * last.
 */
export const toPlain = (read: ParsedDocument): unknown =>
  'plain' in read ? read.plain : exactToPlain(read.exact);

/** What stands at some fields of an object, each in the one before. */
export const fieldAt = (
  read: ParsedDocument,
  fields: readonly string[],
): ParsedDocument | undefined =>
  fields.reduce<ParsedDocument | undefined>((held, name) => held && fieldOf(held, name), read);

/**
 * What kubectl makes of an object with items, whatever it calls itself: a list of objects. One that
 * does not say what it is, is what the list is a list of. Nothing, where it is no such object.
 */
export function expandList(read: ParsedDocument): readonly ParsedDocument[] | undefined {
  const kind = stringOf(fieldOf(read, 'kind'));
  const items = fieldOf(read, 'items');
  if (kind === '' || items === undefined) return undefined;
  const values = rawValueOf(items);
  if (!Array.isArray(values)) return undefined;
  const heading = {
    apiVersion: stringOf(fieldOf(read, 'apiVersion')),
    kind: kind.replace(/List$/, ''),
  };
  return values.map((value) =>
    withListTypeMeta('plain' in items ? { plain: value } : { exact: value as Json }, heading),
  );
}

function withListTypeMeta(
  item: ParsedDocument,
  { apiVersion, kind }: { readonly apiVersion: string; readonly kind: string },
): ParsedDocument {
  const isNamed =
    stringOf(fieldOf(item, 'kind')) !== '' || stringOf(fieldOf(item, 'apiVersion')) !== '';
  if (isNamed || kind === '' || !isObject(rawValueOf(item))) return item;
  return withFields(item, [
    ['apiVersion', apiVersion],
    ['kind', kind],
  ]);
}

/** A Pod template as an object of its own, that a server would take. */
export function asPodTemplate(read: ParsedDocument): ParsedDocument {
  const name = 'template';
  const object: ParsedDocument =
    'plain' in read
      ? { plain: { metadata: { name }, template: read.plain } }
      : {
          exact: JsonObject.fromEntries([
            ['metadata', JsonObject.fromEntries([['name', name]])],
            ['template', read.exact],
          ]),
        };
  return withFields(object, [
    ['apiVersion', 'v1'],
    ['kind', 'PodTemplate'],
  ]);
}

/** An object with some fields more, or others. */
function withFields(
  read: ParsedDocument,
  fields: readonly (readonly [string, string])[],
): ParsedDocument {
  if ('plain' in read)
    return { plain: { ...(read.plain as object), ...Object.fromEntries(fields) } };
  const { keys, values } = read.exact as JsonObject;
  const others = keys
    .map((key, i) => [key, values[i] ?? null] as const)
    .filter(([key]) => !fields.some(([name]) => name === key));
  return { exact: JsonObject.fromEntries([...fields, ...others]) };
}

function fieldOf(read: ParsedDocument, name: string): ParsedDocument | undefined {
  if ('plain' in read)
    return isObject(read.plain) && Object.hasOwn(read.plain, name)
      ? { plain: read.plain[name] }
      : undefined;
  if (!(read.exact instanceof JsonObject)) return undefined;
  // Of a field that stands twice, the last holds.
  const exact = read.exact.values[read.exact.keys.lastIndexOf(name)];
  return exact === undefined ? undefined : { exact };
}

const rawValueOf = (read: ParsedDocument): unknown => ('plain' in read ? read.plain : read.exact);

function stringOf(read: ParsedDocument | undefined): string {
  const value = read && rawValueOf(read);
  const text = value instanceof JsonLiteral ? value.value : value;
  return typeof text === 'string' ? text : '';
}

/** Does not call itself, so the depth of what was read is no matter. */
function exactToPlain(root: Json): unknown {
  const made: Record<string, unknown> = {};
  const todo: (readonly [holder: object, key: string, value: Json])[] = [[made, 'root', root]];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const [holder, key, value] = next;
    const held = Array.isArray(value)
      ? []
      : value instanceof JsonObject
        ? {}
        : value instanceof JsonLiteral
          ? value.value
          : value;
    // A key may have the name of what every object has.
    Object.defineProperty(holder, key, {
      value: held,
      enumerable: true,
      configurable: true,
      writable: true,
    });
    if (typeof held !== 'object' || held === null) continue;
    const { keys, values } = Array.isArray(value)
      ? { keys: [...value.keys()].map(String), values: value }
      : (value as JsonObject);
    for (let i = keys.length - 1; i >= 0; i--)
      todo.push([held, keys[i] as string, values[i] ?? null]);
  }
  return made['root'];
}
