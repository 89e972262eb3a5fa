import { isObject } from '../../engine/go-value.js';
import { JsonLiteral } from '../json/json-literal.js';
import { type Json, JsonObject } from '../json/parse-json.js';

/**
 * The value of a document: as plain data if that loses nothing, or else as JSON that keeps
 * duplicate keys and the notation of literals.
 */
export type ParsedDocument = { readonly plain: unknown } | { readonly exact: Json };

/** Whether a document is empty or `null`. kubectl skips it. */
export const isEmptyDocument = (document: ParsedDocument): boolean => rawValueOf(document) === null;

/**
 * Returns the value of a document as plain data: numbers as JavaScript holds them, and the last of
 * duplicate keys.
 */
export const toPlain = (document: ParsedDocument): unknown =>
  'plain' in document ? document.plain : exactToPlain(document.exact);

/** Whether a document has a kind or an API version, whatever their values are. */
export const hasTypeMeta = (document: ParsedDocument): boolean =>
  fieldOf(document, 'kind') !== undefined || fieldOf(document, 'apiVersion') !== undefined;

/** Returns the value of a field of a field, or `undefined` if there is none. */
export const fieldAt = (
  document: ParsedDocument,
  fields: readonly string[],
): ParsedDocument | undefined =>
  fields.reduce<ParsedDocument | undefined>(
    (value, name) => value && fieldOf(value, name),
    document,
  );

/**
 * Returns the objects of a List. As kubectl does, treats any object with a kind and `items` as a
 * List, and derives the kind of items that have none from the kind of the List. Returns `undefined`
 * for any other object.
 */
export function expandList(document: ParsedDocument): readonly ParsedDocument[] | undefined {
  const kind = stringOf(fieldOf(document, 'kind'));
  const items = fieldOf(document, 'items');
  if (kind === '' || items === undefined) return undefined;
  const values = rawValueOf(items);
  if (!Array.isArray(values)) return undefined;
  const typeMeta = {
    apiVersion: stringOf(fieldOf(document, 'apiVersion')),
    kind: kind.replace(/List$/, ''),
  };
  return values.map((value) =>
    withListTypeMeta('plain' in items ? { plain: value } : { exact: value as Json }, typeMeta),
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

/** Returns a Pod template as an object of kind PodTemplate. */
export function asPodTemplate(document: ParsedDocument): ParsedDocument {
  const name = 'template';
  const object: ParsedDocument =
    'plain' in document
      ? { plain: { metadata: { name }, template: document.plain } }
      : {
          exact: JsonObject.fromEntries([
            ['metadata', JsonObject.fromEntries([['name', name]])],
            ['template', document.exact],
          ]),
        };
  return withFields(object, [
    ['apiVersion', 'v1'],
    ['kind', 'PodTemplate'],
  ]);
}

/** Returns an object with some fields added or replaced. */
function withFields(
  document: ParsedDocument,
  fields: readonly (readonly [string, string])[],
): ParsedDocument {
  if ('plain' in document)
    return { plain: { ...(document.plain as object), ...Object.fromEntries(fields) } };
  const { keys, values } = document.exact as JsonObject;
  const others = keys
    .map((key, i) => [key, values[i] ?? null] as const)
    .filter(([key]) => !fields.some(([name]) => name === key));
  return { exact: JsonObject.fromEntries([...fields, ...others]) };
}

function fieldOf(document: ParsedDocument, name: string): ParsedDocument | undefined {
  if ('plain' in document)
    return isObject(document.plain) && Object.hasOwn(document.plain, name)
      ? { plain: document.plain[name] }
      : undefined;
  if (!(document.exact instanceof JsonObject)) return undefined;
  const { keys, values } = document.exact;
  const exact = values[keys.lastIndexOf(name)];
  return exact === undefined ? undefined : { exact };
}

const rawValueOf = (document: ParsedDocument): unknown =>
  'plain' in document ? document.plain : document.exact;

function stringOf(document: ParsedDocument | undefined): string {
  const value = document && rawValueOf(document);
  const text = value instanceof JsonLiteral ? value.value : value;
  return typeof text === 'string' ? text : '';
}

/** Not recursive, so that depth does not matter. */
function exactToPlain(root: Json): unknown {
  const result: Record<string, unknown> = {};
  const pending: (readonly [holder: object, key: string, value: Json])[] = [[result, 'root', root]];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [holder, key, value] = next;
    const plain = Array.isArray(value)
      ? []
      : value instanceof JsonObject
        ? {}
        : value instanceof JsonLiteral
          ? value.value
          : value;
    // Assignment would set the prototype if the key is `__proto__`.
    Object.defineProperty(holder, key, {
      value: plain,
      enumerable: true,
      configurable: true,
      writable: true,
    });
    if (typeof plain !== 'object' || plain === null) continue;
    const { keys, values } = Array.isArray(value)
      ? { keys: [...value.keys()].map(String), values: value }
      : (value as JsonObject);
    for (let i = keys.length - 1; i >= 0; i--)
      pending.push([plain, keys[i] as string, values[i] ?? null]);
  }
  return result['root'];
}
