import { parseDocument } from 'yaml';
import { type Json, Members, readJson } from './json.js';
import { Literal } from './literal.js';

/** What a document says, as JSON with nothing lost. */
export interface Read {
  readonly exact: Json;
}

/** Why a text is no YAML, and where: from 1. */
export interface YamlFault {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** Reads a document of YAML or JSON as kubectl does. Never throws for what the text holds. */
export function readYaml(text: string): Read | YamlFault {
  const document = parseDocument(text, { version: '1.1', uniqueKeys: false });
  const [error] = document.errors;
  if (error !== undefined) {
    const [{ line, col }] = error.linePos ?? [{ line: 1, col: 1 }];
    return { message: error.message.split('\n')[0] ?? '', line, column: col };
  }
  return { exact: readJson(JSON.stringify(document.toJS()) ?? 'null') };
}

export const isYamlFault = (read: Read | YamlFault): read is YamlFault => 'message' in read;

/** Whether a document holds nothing: kubectl passes it over. */
export const isNothing = ({ exact }: Read): boolean => exact === null;

/** The items of a list of objects; nothing, where it is none. */
export function listed({ exact }: Read): readonly Read[] | undefined {
  const items = field(exact, 'items');
  const kind = field(exact, 'kind');
  return typeof kind === 'string' && kind.endsWith('List') && Array.isArray(items) ? items.map((item) => ({ exact: item })) : undefined;
}

/** What stands at some fields of an object, each in the one before. */
export function readAt({ exact }: Read, fields: readonly string[]): Read | undefined {
  const found = fields.reduce<Json | undefined>((held, name) => held && field(held, name), exact);
  return found === undefined ? undefined : { exact: found };
}

/** A Pod template as an object of its own, that a server would take. */
export function asPodTemplate({ exact }: Read): Read {
  const object = readJson('{"apiVersion":"v1","kind":"PodTemplate","metadata":{"name":"template"}}') as Members;
  object.keys.push('template');
  object.values.push(exact);
  return { exact: object };
}

const field = (value: Json, name: string): Json | undefined =>
  value instanceof Members ? value.values[value.keys.lastIndexOf(name)] : undefined;

/** What was read as plain data: numbers as JavaScript holds them. */
export const plainOf = ({ exact }: Read): unknown => plain(exact);

function plain(value: Json): unknown {
  if (value instanceof Literal) return value.value;
  if (Array.isArray(value)) return value.map(plain);
  if (!(value instanceof Members)) return value;
  return Object.fromEntries(value.keys.map((key, i) => [key, plain(value.values[i] ?? null)]));
}
