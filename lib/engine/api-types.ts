import { schema } from '../api/schema.js';

/** Whether a field holds one value, a list or a map of them. */
export type FieldShape = 'one' | 'list' | 'map';

/** The type of a field's values: a scalar type, or an object of the API. */
export type ValueType =
  | 'string'
  | 'boolean'
  | 'int32'
  | 'int64'
  | 'IntOrString'
  | 'Quantity'
  | 'Time'
  | 'bytes'
  | 'any'
  | 'object';

/** A field of an API type. */
export interface ApiField {
  readonly name: string;
  readonly shape: FieldShape;
  readonly valueType: ValueType;
  /** The type of each value; `undefined` if the values are not objects. */
  readonly type: ApiType | undefined;
  /**
   * The bit of the field in a number that represents the fields of a value. If a type has more than
   * 30 fields, some share a bit.
   */
  readonly bit: number;
  /**
   * The field that followed it in the last value: people and programs usually write fields in the
   * same order.
   */
  likelyNext: ApiField | undefined;
}

/** A type of the API. Rules are indexed by its `id`. */
export interface ApiType {
  readonly name: string;
  readonly id: number;
  /** The fields, and the facts about them. */
  readonly members: ApiMembers;
  /** The fields of `members`. */
  readonly fields: ReadonlyMap<string, ApiField>;
  /** The first field of the last value. */
  likelyFirst: ApiField | undefined;
}

/** The fields of a type. */
export interface ApiMembers {
  readonly fields: ReadonlyMap<string, ApiField>;
  /** The fields that are present, with an empty value, even if they are omitted. */
  readonly alwaysPresent: readonly ApiField[];
  /** The bits of the fields that a server may drop. */
  readonly droppedMask: number;
}

/** All types of an API, by name. */
export type ApiTypes = ReadonlyMap<string, ApiType>;

/** Whether a server drops a field because its feature gate is off. */
type IsDropped = (type: string, field: string) => boolean;

const SCALARS: ReadonlySet<string> = new Set<ValueType>([
  'string',
  'boolean',
  'int32',
  'int64',
  'IntOrString',
  'Quantity',
  'Time',
  'bytes',
  'any',
]);

/** The parsed descriptors of the schema. */
const parsedFieldTypes = new Map<string, ParsedFieldType>();

/**
 * Returns the API of Kubernetes 1.`minor`. Types have the same `id` in all minors, and fields the
 * same bit.
 */
export function apiTypesFor(minor: number, drops: IsDropped): ApiTypes {
  const types = new Map<string, ApiType>();
  for (const name of Object.keys(schema))
    types.set(name, new LazyApiType(name, types.size, () => membersOf(name, types, minor, drops)));
  return types;
}

/** A type whose fields are read when they are needed: most manifests use few types. */
class LazyApiType implements ApiType {
  likelyFirst: ApiField | undefined = undefined;
  private cachedMembers: ApiMembers | undefined = undefined;

  constructor(
    readonly name: string,
    readonly id: number,
    private readonly readMembers: () => ApiMembers,
  ) {}

  get members(): ApiMembers {
    this.cachedMembers ??= this.readMembers();
    return this.cachedMembers;
  }
  get fields(): ReadonlyMap<string, ApiField> {
    return this.members.fields;
  }
}

/** Reads the fields that a type has in a minor. */
function membersOf(
  ownerName: string,
  types: ApiTypes,
  minor: number,
  drops: IsDropped,
): ApiMembers {
  const table: Readonly<Record<string, Readonly<Record<string, string>>>> = schema;
  const fields = new Map<string, ApiField>();
  const alwaysPresent: ApiField[] = [];
  let droppedMask = 0;
  for (const [i, [name, text]] of Object.entries(table[ownerName] ?? {}).entries()) {
    const { typeName, suffix, since, until } = fieldTypeOf(text);
    if (minor < since || until < minor) continue;
    const type = types.get(typeName);
    const valueType = type ? 'object' : SCALARS.has(typeName) ? (typeName as ValueType) : 'string';
    const shape = suffix === '[]' ? 'list' : suffix === '{}' ? 'map' : 'one';
    const bit = 1 << (i % 30);
    const field: ApiField = { name, shape, valueType, type, bit, likelyNext: undefined };
    fields.set(name, field);
    if (suffix === '!') alwaysPresent.push(field);
    if (drops(ownerName, name)) droppedMask |= bit;
  }
  return { fields, alwaysPresent, droppedMask };
}

/** All types of the newest API, without dropped fields. */
export const newestApiTypes: ApiTypes = apiTypesFor(Number.POSITIVE_INFINITY, () => false);

/**
 * A parsed descriptor of a field: the type and shape of its values, and the minors that have it.
 */
interface ParsedFieldType {
  readonly typeName: string;
  readonly suffix: string;
  readonly since: number;
  readonly until: number;
}

/** Parses a descriptor once: most fields share it with other fields, and with other minors. */
function fieldTypeOf(text: string): ParsedFieldType {
  const known = parsedFieldTypes.get(text) ?? parseFieldType(text);
  parsedFieldTypes.set(text, known);
  return known;
}

function parseFieldType(text: string): ParsedFieldType {
  const [, typeName = '', suffix = ''] =
    /^(.*?)(\[\]|\{\}|!)?$/.exec(text.split(' ', 1)[0] ?? '') ?? [];
  const [, since = 0] = / since 1\.(\d+)/.exec(text) ?? [];
  const [, until = Number.POSITIVE_INFINITY] = / until 1\.(\d+)/.exec(text) ?? [];
  return { typeName, suffix, since: Number(since), until: Number(until) };
}
