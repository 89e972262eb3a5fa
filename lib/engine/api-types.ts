import { schema } from '../api/schema.js';

/** Whether a field holds one value, a list or a map of them. */
export type FieldShape = 'one' | 'list' | 'map';

/** What each of a field's values is: a scalar, or an object of the API. */
export type ValueType =
  | 'string'
  | 'boolean'
  | 'int32'
  | 'int64'
  | 'IntOrString'
  | 'Quantity'
  | 'Time'
  | 'any'
  | 'object';

/** A field of an API type. */
export interface ApiField {
  readonly name: string;
  readonly shape: FieldShape;
  readonly valueType: ValueType;
  /** The type of each value, where it is an object. */
  readonly type: ApiType | undefined;
  /**
   * The field as a bit, so that a number can say which fields a value has. Fields of a type with
   * more than 30 share bits.
   */
  readonly bit: number;
  /**
   * The field that came after it in the last value: people and programs write fields in the same
   * order again and again.
   */
  likelyNext: ApiField | undefined;
}

/** A type of the API. Rules are kept by its number. */
export interface ApiType {
  readonly name: string;
  readonly id: number;
  readonly fields: ReadonlyMap<string, ApiField>;
  /** The fields that are there, empty, even when left out. */
  readonly alwaysPresent: readonly ApiField[];
  /** The field that came first in the last value. */
  likelyFirst: ApiField | undefined;
  /** The bits of the fields that a server may drop. */
  readonly droppedMask: number;
}

/** Every type of an API by its name. */
export type ApiTypes = ReadonlyMap<string, ApiType>;

/** Whether a server drops a field, as the gate is off that it stands behind. */
type IsDropped = (type: string, field: string) => boolean;

const SCALARS: ReadonlySet<string> = new Set<ValueType>([
  'string',
  'boolean',
  'int32',
  'int64',
  'IntOrString',
  'Quantity',
  'Time',
  'any',
]);

/** The words that have been read. */
const parsedFieldTypes = new Map<string, ParsedFieldType>();

/** Every type of the newest API, and none of its fields is dropped. */
export const newestApiTypes: ApiTypes = apiTypesFor(Number.POSITIVE_INFINITY, () => false);

/**
 * The API of Kubernetes 1.`minor`: the schema's words, read once. The types of all minors have the
 * same numbers, and fields the same bits.
 */
export function apiTypesFor(minor: number, drops: IsDropped): ApiTypes {
  const table: Readonly<Record<string, Readonly<Record<string, string>>>> = schema;
  const typesByName = new Map(
    Object.keys(table).map((name, id) => [
      name,
      {
        name,
        id,
        fields: new Map<string, ApiField>(),
        alwaysPresent: [] as ApiField[],
        likelyFirst: undefined,
        droppedMask: 0,
      },
    ]),
  );
  for (const [ownerName, fields] of Object.entries(table)) {
    const owner = typesByName.get(ownerName);
    for (const [i, [name, text]] of Object.entries(fields).entries()) {
      const { typeName, suffix, since, until } = fieldTypeOf(text);
      if (owner === undefined || minor < since || until < minor) continue;
      const type = typesByName.get(typeName);
      const word = type ? 'object' : SCALARS.has(typeName) ? (typeName as ValueType) : 'string';
      const shape = suffix === '[]' ? 'list' : suffix === '{}' ? 'map' : 'one';
      const field: ApiField = {
        name,
        shape,
        valueType: word,
        type,
        bit: 1 << (i % 30),
        likelyNext: undefined,
      };
      owner.fields.set(name, field);
      if (suffix === '!') owner.alwaysPresent.push(field);
      if (drops(ownerName, name)) owner.droppedMask |= field.bit;
    }
  }
  return typesByName;
}

/** What a word of the schema says: what is held, how, and in which minors. */
interface ParsedFieldType {
  readonly typeName: string;
  readonly suffix: string;
  readonly since: number;
  readonly until: number;
}

/**
 * Most fields share their word with others, and with themselves in other minors: each is read once.
 */
function fieldTypeOf(text: string): ParsedFieldType {
  const known = parsedFieldTypes.get(text) ?? parseFieldType(text);
  parsedFieldTypes.set(text, known);
  return known;
}

function parseFieldType(text: string): ParsedFieldType {
  const [, held = '', tail = ''] = /^(.*?)(\[\]|\{\}|!)?$/.exec(text.split(' ', 1)[0] ?? '') ?? [];
  const [, since = 0] = / since 1\.(\d+)/.exec(text) ?? [];
  const [, until = Number.POSITIVE_INFINITY] = / until 1\.(\d+)/.exec(text) ?? [];
  return { typeName: held, suffix: tail, since: Number(since), until: Number(until) };
}
