import { schema } from '../api/schema.js';
import { storedFields } from '../api/stored-fields.js';
import type { ApiField, ApiType } from '../engine/api-types.js';
import { serverProfileFor } from '../rules/disabled-fields/server-profile.js';
import { DEFAULT_RULES, type DefaultRule } from './default-rules.js';
import { DEFAULT_VALUES } from './default-values.js';

/** How a server stores a field of an API type. */
export interface StoredField extends Pick<ApiField, 'name' | 'shape' | 'valueType'> {
  /** The type of each value; `undefined` if the values are not objects. */
  readonly type: StoredType | undefined;
  /** Whether the value is stored as it is written: it needs no defaults and no other form. */
  readonly isCopied: boolean;
  /** Whether an empty value differs from an absent one. */
  readonly isPointer: boolean;
  /** Whether the field is written even if it is empty. */
  readonly isAlwaysWritten: boolean;
  /** The key of the items of a list in a strategic merge patch; empty if the items are scalars. */
  readonly mergeKey: string | undefined;
  /**
   * The keys by which server-side apply merges a list, in alphabetical order; empty if the items
   * are scalars.
   */
  readonly listKeys: readonly string[] | undefined;
  /** Whether a strategic merge patch removes the fields that it does not have. */
  readonly retainsKeys: boolean;
  /** Whether server-side apply replaces the field as a whole. */
  readonly isAtomic: boolean;
}

/** How a server stores an object of the API. */
export interface StoredType {
  readonly name: string;
  readonly fields: ReadonlyMap<string, StoredField>;
  /** The fields that hold a value even if they are omitted: structs, and some scalars. */
  readonly fieldsByValue: readonly StoredField[];
  /** Those of them that are objects. */
  readonly structs: readonly StructField[];
  /** The fields that have a default whatever the other fields are. */
  readonly defaults: readonly FieldDefault[];
  /** Sets the other defaults. */
  readonly defaultRule: DefaultRule | undefined;
}

interface FieldDefault {
  readonly field: StoredField;
  readonly value: unknown;
}

interface StructField extends StoredField {
  readonly type: StoredType;
}

interface StoredTypeDraft extends StoredType {
  readonly fields: Map<string, StoredField>;
  readonly fieldsByValue: StoredField[];
  readonly structs: StructField[];
  readonly defaults: FieldDefault[];
}

const typesByMinor = new Map<number, ReadonlyMap<string, StoredType>>();

/** Returns the types of Kubernetes 1.`minor`, by name. Cached. */
export function storedTypesFor(minor: number): ReadonlyMap<string, StoredType> {
  const known = typesByMinor.get(minor) ?? describeTypes(minor);
  typesByMinor.set(minor, known);
  return known;
}

function describeTypes(minor: number): ReadonlyMap<string, StoredType> {
  const { types } = serverProfileFor(minor);
  const drafts = new Map<string, StoredTypeDraft>();
  for (const name of types.keys())
    drafts.set(name, {
      name,
      fields: new Map(),
      fieldsByValue: [],
      structs: [],
      defaults: [],
      defaultRule: DEFAULT_RULES[name],
    });
  for (const [name, draft] of drafts) describeFields(draft, types.get(name) as ApiType, drafts);
  return drafts;
}

function describeFields(
  draft: StoredTypeDraft,
  type: ApiType,
  drafts: ReadonlyMap<string, StoredTypeDraft>,
): void {
  for (const { name, shape, valueType, type: fieldType } of type.fields.values()) {
    const words = (storedFields[type.name]?.[name] ?? '').split(' ');
    const stored = fieldType && drafts.get(fieldType.name);
    const field: StoredField = {
      name,
      shape,
      valueType,
      type: stored,
      isCopied: shape === 'one' && !stored && valueType !== 'Quantity' && valueType !== 'Time',
      isPointer: words.includes('pointer'),
      isAlwaysWritten: words.includes('always'),
      mergeKey: words.find((word) => word.startsWith('merge='))?.slice('merge='.length),
      listKeys: words.includes('set') ? [] : listKeysOf(type.name, name),
      retainsKeys: words.includes('retainKeys'),
      isAtomic: words.includes('atomic'),
    };
    draft.fields.set(name, field);
    if (isHeldByValue(field)) draft.fieldsByValue.push(field);
    if (isStruct(field)) draft.structs.push(field);
    const value = DEFAULT_VALUES[type.name]?.[name];
    if (value !== undefined) draft.defaults.push({ field, value });
  }
}

/** Returns the keys that identify the items of a list. */
function listKeysOf(type: string, field: string): readonly string[] | undefined {
  const table: Readonly<Record<string, Readonly<Record<string, string>>>> = schema;
  return / by (\S+)/
    .exec(table[type]?.[field] ?? '')?.[1]
    ?.split(',')
    .sort();
}

/** Whether Go holds an object even if the manifest omits it. */
const isStruct = (field: StoredField): field is StructField =>
  field.type !== undefined && field.shape === 'one' && !field.isPointer;

/** Whether a field is written even if the manifest omits it. */
const isHeldByValue = ({ shape, valueType, isPointer, isAlwaysWritten }: StoredField): boolean =>
  isAlwaysWritten ||
  (!isPointer && shape === 'one' && ['object', 'Quantity', 'IntOrString'].includes(valueType));
