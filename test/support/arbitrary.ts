import fc from 'fast-check';
import { type ApiField, newestApiTypes } from '../../lib/engine/api-types.js';

/**
 * Strings that careless code breaks: keys that JavaScript reorders or reserves, quotes, and strings
 * that YAML reads as another type.
 */
const text: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    '0',
    '1',
    '42',
    '4294967295',
    '01',
    '__proto__',
    'constructor',
    'toString',
    'app',
    'web',
    'http',
    '/data',
    '10.0.0.1',
    'yes',
    '0644',
    "it's",
    'a.b/c',
  ),
  fc.string({ maxLength: 8 }),
);

const SCALARS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  string: text,
  Time: text,
  any: fc.jsonValue(),
  boolean: fc.boolean(),
  int32: fc.integer(),
  int64: fc.integer(),
  IntOrString: fc.oneof(fc.integer(), text),
  Quantity: fc.oneof(fc.integer(), text),
};

/**
 * Returns values of an API type that its schema allows, a few levels deep: with missing, duplicate
 * and hostile names, nulls and empty lists.
 */
export function arbitraryOf(kind: string, depth = 4): fc.Arbitrary<Record<string, unknown>> {
  const fields = [...(newestApiTypes.get(kind)?.fields.values() ?? [])].filter(
    (field) => depth > 0 || field.valueType !== 'object',
  );
  const some = fc.subarray(fields, { maxLength: Math.min(fields.length, 6) });
  return some.chain(
    (chosen) =>
      fc.record(
        Object.fromEntries(chosen.map((field) => [field.name, arbitraryField(field, depth)])),
      ) as fc.Arbitrary<Record<string, unknown>>,
  );
}

function arbitraryField(field: ApiField, depth: number): fc.Arbitrary<unknown> {
  const one = field.type
    ? arbitraryOf(field.type.name, depth - 1)
    : (SCALARS[field.valueType] ?? text);
  const value =
    field.shape === 'list'
      ? fc.array(one, { maxLength: 4 })
      : field.shape === 'map'
        ? fc.dictionary(text, one, { maxKeys: 3 })
        : one;
  return fc.oneof({ weight: 12, arbitrary: value }, { weight: 1, arbitrary: fc.constant(null) });
}
