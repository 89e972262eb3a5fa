import { ROOTS } from './roots.js';
import { refOf, refsIn, type Schema, type Schemas, shortName } from './upstream.js';

/** Types whose Go code accepts more than their schema describes. */
const SPECIAL: Readonly<Record<string, string>> = {
  Quantity: 'Quantity',
  IntOrString: 'IntOrString',
  Time: 'Time',
  MicroTime: 'Time',
  FieldsV1: 'any',
  RawExtension: 'any',
};

/** By type and field: the descriptor of the field. */
export type FieldTable = ReadonlyMap<string, ReadonlyMap<string, string>>;

export function fieldTable(schemas: Schemas, history: History): FieldTable {
  const table = new Map<string, ReadonlyMap<string, string>>();
  const visit = (type: string): void => {
    const schema = schemas.get(type);
    if (table.has(type) || type in SPECIAL || schema?.type !== 'object') return;
    const fields = new Map(
      Object.entries(schema.properties ?? {}).map(([name, field]) => [
        name,
        fieldDescriptor(schema, name, field) + history(type, name),
      ]),
    );
    table.set(type, fields);
    for (const field of Object.values(schema.properties ?? {}))
      for (const ref of refsIn(field)) visit(shortName(ref));
  };
  for (const root of ROOTS) visit(root);
  return new Map([...table].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Returns the schemas that the kinds use, without types whose fields the table does not have. */
export const reachableSchemas = (schemas: Schemas): Schemas => {
  const table = fieldTable(schemas, () => '');
  return new Map([...schemas].filter(([name]) => table.has(name) || name in SPECIAL));
};

/** Returns facts such as ` since 1.34` or ` until 1.35` for a field that not all releases have. */
type History = (type: string, field: string) => string;

function fieldDescriptor(owner: Schema, name: string, field: Schema): string {
  const facts = [shapeOf(name, field)];
  if (typeof field.default === 'string' ? field.default !== '' : field.default === 1)
    facts.push('=', String(field.default));
  if (owner.required?.includes(name)) facts.push('required');
  const keys = field['x-kubernetes-list-map-keys'];
  if (keys) facts.push('by', keys.join(','));
  return facts.join(' ');
}

function shapeOf(name: string, schema: Schema): string {
  if (schema.items) return `${scalarOf(schema.items)}[]`;
  if (schema.additionalProperties) return `${scalarOf(schema.additionalProperties)}{}`;
  // Go stores such a struct by value, so it is present even if omitted. `status` is not needed
  // here.
  const isStoredByValue =
    refOf(schema) && !isSpecial(schema) && schema.default !== undefined && name !== 'status';
  return scalarOf(schema) + (isStoredByValue ? '!' : '');
}

const isSpecial = (schema: Schema): boolean => shortName(refOf(schema) ?? '') in SPECIAL;

function scalarOf(schema: Schema): string {
  const ref = refOf(schema);
  if (ref) return SPECIAL[shortName(ref)] ?? shortName(ref);
  if (schema.enum) return schema.enum.join('|');
  if (schema.format === 'byte') return 'bytes';
  if (schema.type === 'integer') return schema.format ?? 'int64';
  return schema.type === 'object' ? 'any' : (schema.type ?? 'any');
}
