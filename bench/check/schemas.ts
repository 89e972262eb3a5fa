// JSON schemas of the API, one per kind, in the layout that kubeconform expects. They are generated
// from our own table, so that both tools have the same API.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { POD_KINDS } from '../../lib/api/pod-kinds.js';
import { schema } from '../../lib/api/schema.js';
import { type ApiField, newestApiTypes } from '../../lib/engine/api-types.js';

/** Writes the schemas to a folder, and returns the value of kubeconform's `-schema-location`. */
export function writeSchemas(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const definitions = Object.fromEntries(
    [...newestApiTypes.values()].map(({ name }) => [name, objectOf(name)]),
  );
  for (const [kind, { apiVersion }] of POD_KINDS) {
    const text = JSON.stringify({
      $schema: 'http://json-schema.org/draft-07/schema#',
      definitions,
      $ref: `#/definitions/${kind}`,
    });
    writeFileSync(join(folder, `${kind.toLowerCase()}-${apiVersion.replace('/', '-')}.json`), text);
  }
  return join(folder, '{{.ResourceKind}}{{.KindSuffix}}.json');
}

function objectOf(name: string): object {
  const descriptors: Readonly<Record<string, string>> =
    (schema as Readonly<Record<string, Readonly<Record<string, string>>>>)[name] ?? {};
  const fields = [...(newestApiTypes.get(name)?.fields.values() ?? [])];
  return {
    type: ['object', 'null'],
    additionalProperties: false,
    properties: Object.fromEntries(fields.map((field) => [field.name, schemaOf(field)])),
    required: fields
      .map((field) => field.name)
      .filter((each) => / required\b/.test(descriptors[each] ?? '') && each !== 'status'),
  };
}

function schemaOf({ shape, valueType, type }: ApiField): object {
  const one = type ? { $ref: `#/definitions/${type.name}` } : (SCALARS[valueType] ?? {});
  if (shape === 'list') return { type: ['array', 'null'], items: one };
  return shape === 'map' ? { type: ['object', 'null'], additionalProperties: one } : one;
}

const SCALARS: Readonly<Record<string, object>> = {
  string: { type: ['string', 'null'] },
  boolean: { type: ['boolean', 'null'] },
  int32: { type: ['integer', 'null'] },
  int64: { type: ['integer', 'null'] },
  IntOrString: { type: ['integer', 'string', 'null'] },
  Quantity: { type: ['number', 'string', 'null'] },
  Time: { type: ['string', 'null'] },
};
