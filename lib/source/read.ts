import { isObject } from '../engine/scalar.js';
import { type Json, Members } from './json.js';

/** What a document says: as plain data where that loses nothing, else as JSON with nothing lost. */
export type Read = { readonly plain: unknown } | { readonly exact: Json };

/** The items of a list of objects; nothing, where it is none. */
export function listed(read: Read): readonly Read[] | undefined {
  const kind = field(read, 'kind');
  const items = field(read, 'items');
  if (kind === undefined || items === undefined) return undefined;
  const isList = 'plain' in kind ? isListKind(kind.plain) : isListKind(kind.exact);
  return isList ? itemsOf(items) : undefined;
}

/** What stands at some fields of an object, each in the one before. */
export const readAt = (read: Read, fields: readonly string[]): Read | undefined =>
  fields.reduce<Read | undefined>((held, name) => held && field(held, name), read);

/** A Pod template as an object of its own, that a server would take. */
export function asPodTemplate(read: Read): Read {
  const heading = { apiVersion: 'v1', kind: 'PodTemplate', metadata: { name: 'template' } };
  if ('plain' in read) return { plain: { ...heading, template: read.plain } };
  const name = new Members();
  name.keys.push('name');
  name.values.push(heading.metadata.name);
  const object = new Members();
  object.keys.push('apiVersion', 'kind', 'metadata', 'template');
  object.values.push(heading.apiVersion, heading.kind, name, read.exact);
  return { exact: object };
}

const isListKind = (kind: unknown): boolean => typeof kind === 'string' && kind.endsWith('List');

function itemsOf(read: Read): readonly Read[] | undefined {
  if ('plain' in read) return Array.isArray(read.plain) ? read.plain.map((plain) => ({ plain })) : undefined;
  return Array.isArray(read.exact) ? read.exact.map((exact) => ({ exact })) : undefined;
}

function field(read: Read, name: string): Read | undefined {
  if ('plain' in read) return isObject(read.plain) && Object.hasOwn(read.plain, name) ? { plain: read.plain[name] } : undefined;
  if (!(read.exact instanceof Members)) return undefined;
  // Of a field that stands twice, the last holds.
  const exact = read.exact.values[read.exact.keys.lastIndexOf(name)];
  return exact === undefined ? undefined : { exact };
}
