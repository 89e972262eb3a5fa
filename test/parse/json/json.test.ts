import fc from 'fast-check';
import { JsonLiteral } from '../../../lib/parse/json/json-literal.js';
import { JsonSyntaxError } from '../../../lib/parse/json/json-syntax-error.js';
import { type Json, JsonObject, parseJson } from '../../../lib/parse/json/parse-json.js';

/** Returns a value as plain data: the last of duplicate keys, and the values of literals. */
function plainOf(read: Json): unknown {
  if (read instanceof JsonLiteral) return read.value;
  if (read instanceof JsonObject)
    return Object.fromEntries(read.keys.map((key, i) => [key, plainOf(read.values[i] ?? null)]));
  return Array.isArray(read) ? read.map(plainOf) : read;
}

/** Returns the error that a function throws. */
function thrown(text: string): unknown {
  try {
    parseJson(text);
    return undefined;
  } catch (error) {
    return error;
  }
}

test.each<[string, Json]>([
  ['null', null],
  [' \t\r\n true ', true],
  ['"a"', 'a'],
  ['""', ''],
  ['-0', -0],
  ['9007199254740991', 9007199254740991],
  ['[]', []],
  ['[[], [1, "a"], null]', [[], [1, 'a'], null]],
])('reads the value of %s', (text, expected) => {
  expect(parseJson(text)).toEqual(expected);
});

test.each<[string, number | string]>([
  ['1000.0', 1000],
  ['1e3', 1000],
  ['-1E+2', -100],
  ['0.1', 0.1],
  ['9007199254740993', 9007199254740992],
  ['9223372036854775807', 2 ** 63],
  ['1e400', Number.POSITIVE_INFINITY],
])('keeps the notation of %s', (text, value) => {
  expect(parseJson(text)).toEqual(new JsonLiteral(text, value));
});

test.each<[string, string]>([
  ['\\u0031', '1'],
  ['\\"\\\\\\/\\b\\f\\n\\r\\t', '"\\/\b\f\n\r\t'],
  ['\\ud83d\\ude00', '😀'],
  ['\\ud800', '\ufffd'],
  ['a\\udc00\\ud800b', 'a\ufffd\ufffdb'],
  ['\\ud800\\ud83d\\ude00', '\ufffd😀'],
])('keeps the notation of "%s", whose value is %j', (text, value) => {
  expect(parseJson(`"${text}"`)).toEqual(new JsonLiteral(text, value));
});

test('keeps the order of keys, and duplicate keys', () => {
  const { keys, values } = parseJson(
    '{"b":1,"2":2,"__proto__":3,"b":{"":4,"":5},"\\u0062":6}',
  ) as JsonObject;
  expect(keys).toEqual(['b', '2', '__proto__', 'b', 'b']);
  expect(values.map(plainOf)).toEqual([1, 2, 3, { '': 5 }, 6]);
});

// The messages are those of Go's decoder; `npm run conformance` compares them.
test.each([
  ['', 'unexpected end of JSON input'],
  ['[1', 'unexpected end of JSON input'],
  ['"a', 'unexpected end of JSON input'],
  ['"\\', "invalid character ' ' in string escape code"],
  ['[f', "invalid character ' ' in literal false (expecting 'a')"],
  ['x', "invalid character 'x' looking for beginning of value"],
  ['[,1]', "invalid character ',' looking for beginning of value"],
  ['\ufeff{}', "invalid character 'ï' looking for beginning of value"],
  ['é', "invalid character 'Ã' looking for beginning of value"],
  ['\0', "invalid character '\\x00' looking for beginning of value"],
  ["'", "invalid character '\\'' looking for beginning of value"],
  ['{a:1}', "invalid character 'a' looking for beginning of object key string"],
  ['{"a":1,}', "invalid character '}' looking for beginning of object key string"],
  ['{"a" 1}', "invalid character '1' after object key"],
  ['{"a":1 "b"', "invalid character '\"' after object key:value pair"],
  ['[1 2]', "invalid character '2' after array element"],
  ['{} {}', "invalid character '{' after top-level value"],
  ['01', "invalid character '1' after top-level value"],
  ['-a', "invalid character 'a' in numeric literal"],
  ['1.}', "invalid character '}' after decimal point in numeric literal"],
  ['1e]', "invalid character ']' in exponent of numeric literal"],
  ['trve', "invalid character 'v' in literal true (expecting 'u')"],
  ['nul ', "invalid character ' ' in literal null (expecting 'l')"],
  ['"\n"', "invalid character '\\n' in string literal"],
  ['"\\x"', "invalid character 'x' in string escape code"],
  ['"\\u00g0"', "invalid character 'g' in \\u hexadecimal character escape"],
])('rejects %j', (text, message) => {
  expect(thrown(text)).toBeInstanceOf(JsonSyntaxError);
  expect((thrown(text) as JsonSyntaxError).message).toBe(message);
});

test.each([
  ['lists', '[', ']'],
  ['objects', '{"a":', '}'],
])('reads %s up to a depth of 10,000', (_, begin, end) => {
  const nested = (depth: number): string => `${begin.repeat(depth - 1)}[]${end.repeat(depth - 1)}`;
  expect(thrown(nested(10_000))).toBeUndefined();
  expect((thrown(nested(10_001)) as JsonSyntaxError).message).toMatch(/exceeded max depth$/);
  expect((thrown(nested(100_000)) as JsonSyntaxError).message).toMatch(/exceeded max depth$/);
});

test('reads the output of JSON.stringify as JSON.parse does', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(0, 2, '\t'), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      expect(plainOf(parseJson(text))).toEqual(JSON.parse(text));
    }),
  );
});

/** Texts that are almost JSON. */
const NEARLY = fc
  .array(
    fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"a"',
      '"\\u',
      '\\',
      '0',
      '1',
      '-',
      '.',
      'e',
      '+',
      'true',
      'null',
      ' ',
      '\n',
      'é',
    ),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''));

test('throws a JsonSyntaxError for exactly the texts that JSON.parse rejects', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        NEARLY,
        fc.string(),
        fc.json().map((text) => text.slice(1)),
      ),
      (text) => {
        const isJson = (() => {
          try {
            JSON.parse(text);
            return true;
          } catch {
            return false;
          }
        })();
        const fault = thrown(text);
        expect(fault === undefined || fault instanceof JsonSyntaxError).toBe(true);
        expect(fault === undefined).toBe(isJson);
      },
    ),
    { numRuns: 2000 },
  );
});
