import { schema } from '../api/schema.js';

/** Whether a field holds one value, a list or a map of them. */
export type Shape = 'one' | 'list' | 'map';

/** What each of a field's values is: a scalar, or an object of the API. */
export type Word = 'string' | 'boolean' | 'int32' | 'int64' | 'IntOrString' | 'Quantity' | 'Time' | 'any' | 'object';

/** A field of an API type. */
export interface Field {
  readonly name: string;
  readonly shape: Shape;
  readonly word: Word;
  /** The type of each value, where it is an object. */
  readonly type: Type | undefined;
  /** The field as a bit, so that a number can say which fields a value has. Fields of a type with more than 30 share bits. */
  readonly bit: number;
  /** The field that came after it in the last value: people and programs write fields in the same order again and again. */
  next: Field | undefined;
}

/** A type of the API. Rules are kept by its number. */
export interface Type {
  readonly name: string;
  readonly id: number;
  readonly fields: ReadonlyMap<string, Field>;
  /** The fields that are there, empty, even when left out. */
  readonly always: readonly Field[];
  /** The field that came first in the last value. */
  first: Field | undefined;
  /** The bits of the fields that a server may drop. */
  readonly dropped: number;
}

/** Every type of an API by its name. */
export type Types = ReadonlyMap<string, Type>;

/** Whether a server drops a field, as the gate is off that it stands behind. */
type Drops = (type: string, field: string) => boolean;

const SCALARS: ReadonlySet<string> = new Set<Word>(['string', 'boolean', 'int32', 'int64', 'IntOrString', 'Quantity', 'Time', 'any']);

/** The words that have been read. */
const meanings = new Map<string, Meaning>();

/** Every type of the newest API, and none of its fields is dropped. */
export const types: Types = typesOf(Number.POSITIVE_INFINITY, () => false);

/** The API of Kubernetes 1.`minor`: the schema's words, read once. The types of all minors have the same numbers, and fields the same bits. */
export function typesOf(minor: number, drops: Drops): Types {
  const table: Readonly<Record<string, Readonly<Record<string, string>>>> = schema;
  const made = new Map(
    Object.keys(table).map((name, id) => [
      name,
      { name, id, fields: new Map<string, Field>(), always: [] as Field[], first: undefined, dropped: 0 },
    ]),
  );
  for (const [owner, fields] of Object.entries(table)) {
    const holder = made.get(owner);
    for (const [i, [name, text]] of Object.entries(fields).entries()) {
      const { held, tail, since, until } = meaningOf(text);
      if (holder === undefined || minor < since || until < minor) continue;
      const type = made.get(held);
      const word = type ? 'object' : SCALARS.has(held) ? (held as Word) : 'string';
      const shape = tail === '[]' ? 'list' : tail === '{}' ? 'map' : 'one';
      const field: Field = { name, shape, word, type, bit: 1 << (i % 30), next: undefined };
      holder.fields.set(name, field);
      if (tail === '!') holder.always.push(field);
      if (drops(owner, name)) holder.dropped |= field.bit;
    }
  }
  return made;
}

/** What a word of the schema says: what is held, how, and in which minors. */
interface Meaning {
  readonly held: string;
  readonly tail: string;
  readonly since: number;
  readonly until: number;
}

/** Most fields share their word with others, and with themselves in other minors: each is read once. */
function meaningOf(text: string): Meaning {
  const known = meanings.get(text) ?? read(text);
  meanings.set(text, known);
  return known;
}

function read(text: string): Meaning {
  const [, held = '', tail = ''] = /^(.*?)(\[\]|\{\}|!)?$/.exec(text.split(' ', 1)[0] ?? '') ?? [];
  const [, since = 0] = / since 1\.(\d+)/.exec(text) ?? [];
  const [, until = Number.POSITIVE_INFINITY] = / until 1\.(\d+)/.exec(text) ?? [];
  return { held, tail, since: Number(since), until: Number(until) };
}
