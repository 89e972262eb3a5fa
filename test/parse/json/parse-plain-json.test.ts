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
])('reads %s as JSON.parse does', (text) => {
  expect(parsePlainJson(text)).toEqual(JSON.parse(text));
});

test.each([
  ['a duplicate key', '{"a":1,"a":1}'],
  ['a nested duplicate key', '{"a":[{"b":{"c":1,"d":2,"c":3}}]}'],
  ['a duplicate key in another notation', '{"a":1,"\\u0061":2}'],
  ['a fraction', '{"a":1.0}'],
  ['an exponent', '[1e3]'],
  ['an upper-case exponent', '[1E3]'],
  ['a number that may be inexact', '[1234567890123456]'],
  ['a lone surrogate', '["\\ud800"]'],
  ['an escaped digit', '["\\u0031"]'],
  ['a syntax error', '{"a":1'],
  ['an empty text', ''],
  ['an unterminated string', '{"a":"\\'],
  ['deep nesting', `${'['.repeat(501)}${']'.repeat(501)}`],
])('leaves %s to the exact parser', (_, text) => {
  expect(parsePlainJson(text)).toBeUndefined();
});

/** Whether a value has something that plain data cannot express. */
function isLossy(read: Json): boolean {
  if (read instanceof JsonLiteral) return typeof read.value === 'number';
  if (Array.isArray(read)) return read.some(isLossy);
  return (
    read instanceof JsonObject &&
    (new Set(read.keys).size < read.keys.length || read.values.some(isLossy))
  );
}

/** Texts of JSON with syntax that JSON.stringify never writes. */
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

test('reads the same value as the exact parser', () => {
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

test('reads every text that loses nothing', () => {
  const text = fc.string({ unit: 'grapheme-ascii' }).map((each) => each.replaceAll('\\', '/'));
  const values = [text, fc.nat(), fc.boolean(), fc.constant(null)];
  fc.assert(
    fc.property(fc.object({ key: text, values }), (value) => {
      expect(parsePlainJson(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
