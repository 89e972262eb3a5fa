import fc from 'fast-check';
import { type Field, types } from '../../lib/engine/type-table.js';

/** Texts that break what is not careful: keys that JavaScript moves or keeps, quotes, what YAML takes for other than text. */
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

/** Values of an API type as its schema allows them, few levels deep: names absent, twice there, hostile; nulls; empty lists. */
export function anyOf(kind: string, depth = 4): fc.Arbitrary<Record<string, unknown>> {
  const fields = [...(types.get(kind)?.fields.values() ?? [])].filter((field) => depth > 0 || field.word !== 'object');
  const some = fc.subarray(fields, { maxLength: Math.min(fields.length, 6) });
  return some.chain(
    (chosen) =>
      fc.record(Object.fromEntries(chosen.map((field) => [field.name, fieldOf(field, depth)]))) as fc.Arbitrary<Record<string, unknown>>,
  );
}

function fieldOf(field: Field, depth: number): fc.Arbitrary<unknown> {
  const one = field.type ? anyOf(field.type.name, depth - 1) : (SCALARS[field.word] ?? text);
  const held =
    field.shape === 'list' ? fc.array(one, { maxLength: 4 }) : field.shape === 'map' ? fc.dictionary(text, one, { maxKeys: 3 }) : one;
  return fc.oneof({ weight: 12, arbitrary: held }, { weight: 1, arbitrary: fc.constant(null) });
}
