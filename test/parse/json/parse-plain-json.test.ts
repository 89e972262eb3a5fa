import fc from 'fast-check';
import { JsonLiteral } from '../../../lib/parse/json/json-literal.js';
import { type Json, JsonObject, parseJson } from '../../../lib/parse/json/parse-json.js';
import { parsePlainJson } from '../../../lib/parse/json/parse-plain-json.js';

test.each([
  'null',
  '1',
  '"a"',
  '[1,2]',
  '{"a":{"b":[{"c":1}]}}',
  '{"a:1":"{\\"b\\":1.5}","c":"\\u003c\\n"}',
  '{"a":123456789012345,"b":-0}',
  ' {"a" : 1}\r\n',
])('%s is read as JSON.parse reads it', (text) => {
  expect(parsePlainJson(text)).toEqual(JSON.parse(text));
});

test.each([
  ['a key that stands twice', '{"a":1,"a":1}'],
  ['one deep in it', '{"a":[{"b":{"c":1,"d":2,"c":3}}]}'],
  ['one that is written in two ways', '{"a":1,"\\u0061":2}'],
  ['a fraction', '{"a":1.0}'],
  ['an exponent', '[1e3]'],
  ['another', '[1E3]'],
  ['a number that may not be exact', '[1234567890123456]'],
  ['half a pair', '["\\ud800"]'],
  ['a digit in disguise', '["\\u0031"]'],
  ['what is no JSON', '{"a":1'],
  ['nothing', ''],
  ['a string without end', '{"a":"\\'],
  ['what is deep', `${'['.repeat(501)}${']'.repeat(501)}`],
])('%s is left to the exact reader', (_, text) => {
  expect(parsePlainJson(text)).toBeUndefined();
});

/** Whether the exact reader sees in a value what plain data cannot say. */
function isLossy(read: Json): boolean {
  if (read instanceof JsonLiteral) return typeof read.value === 'number';
  if (Array.isArray(read)) return read.some(isLossy);
  return (
    read instanceof JsonObject &&
    (new Set(read.keys).size < read.keys.length || read.values.some(isLossy))
  );
}

/** Texts of JSON with what JSON.stringify never writes. */
const TEXT: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(
      '1',
      '1.0',
      '-0',
      '1e2',
      '12345678901234567',
      '"a"',
      '"\\u0061"',
      '"\\n"',
      '"\\"{1.5:"',
      '" "',
      'null',
      'true',
    ),
    fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
    fc
      .array(
        fc.tuple(
          fc.constantFrom('"a"', '"b"', '"\\u0062"', '"__proto__"', '"1"', '":"'),
          tie('value'),
        ),
        { maxLength: 3 },
      )
      .map((members) => `{${members.map(([key, value]) => `${key}:${value}`).join(',')}}`),
  ),
})).value;

test('what is read in the quick way says the same in the exact one', () => {
  fc.assert(
    fc.property(TEXT, (text) => {
      const value = parsePlainJson(text);
      if (value === undefined) return;
      expect(isLossy(parseJson(text))).toBe(false);
      expect(value).toEqual(JSON.parse(text));
    }),
    { numRuns: 2000 },
  );
});

test('what nothing is lost of is read in the quick way', () => {
  const text = fc.string({ unit: 'grapheme-ascii' }).map((each) => each.replaceAll('\\', '/'));
  const values = [text, fc.nat(), fc.boolean(), fc.constant(null)];
  fc.assert(
    fc.property(fc.object({ key: text, values }), (value) => {
      expect(parsePlainJson(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
