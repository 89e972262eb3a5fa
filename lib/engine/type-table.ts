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
}

const SCALARS: ReadonlySet<string> = new Set<Word>(['string', 'boolean', 'int32', 'int64', 'IntOrString', 'Quantity', 'Time', 'any']);

/** Every type of the API by its name: the schema's words, read once. */
export const types: ReadonlyMap<string, Type> = compile(schema);

function compile(table: Readonly<Record<string, Readonly<Record<string, string>>>>): ReadonlyMap<string, Type> {
  const made = new Map(
    Object.keys(table).map((name, id) => [name, { name, id, fields: new Map<string, Field>(), always: [] as Field[], first: undefined }]),
  );
  for (const [owner, fields] of Object.entries(table)) {
    for (const [i, [name, text]] of Object.entries(fields).entries()) {
      const [, held = '', tail = ''] = /^(.*?)(\[\]|\{\}|!)?$/.exec(text.split(' ', 1)[0] ?? '') ?? [];
      const type = made.get(held);
      const word = type ? 'object' : SCALARS.has(held) ? (held as Word) : 'string';
      const field: Field = {
        name,
        shape: tail === '[]' ? 'list' : tail === '{}' ? 'map' : 'one',
        word,
        type,
        bit: 1 << (i % 30),
        next: undefined,
      };
      made.get(owner)?.fields.set(name, field);
      if (tail === '!') made.get(owner)?.always.push(field);
    }
  }
  return made;
}
