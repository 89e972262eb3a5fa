import fc from 'fast-check';
import { exceedsSize } from '../../../lib/parse/decode/exceeds-size.js';
import { parseJson } from '../../../lib/parse/json/parse-json.js';

/** Values whose size is computed exactly. */
const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: fc.constantFrom('a', 'b') }),
    fc.integer({ min: 0, max: 9 }),
    fc.array(tie('value')),
    fc.dictionary(fc.constantFrom('a', 'bc', '__proto__'), tie('value'), { noNullPrototype: true }),
  ),
})).value;

test('computes the exact size of ASCII values', () => {
  fc.assert(
    fc.property(plain, (value) => {
      const text = JSON.stringify(value);
      for (const read of [{ plain: value }, { exact: parseJson(text) }]) {
        expect([exceedsSize(read, text.length), exceedsSize(read, text.length - 1)]).toEqual([
          false,
          true,
        ]);
      }
    }),
  );
});

test('never computes more than the size', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value);
      expect(exceedsSize({ plain: value }, Buffer.byteLength(text))).toBe(false);
      expect(exceedsSize({ exact: parseJson(text) }, Buffer.byteLength(text))).toBe(false);
    }),
  );
});

test('accepts any depth', () => {
  const depth = 10_000;
  expect(exceedsSize({ exact: parseJson('['.repeat(depth) + ']'.repeat(depth)) }, depth)).toBe(
    true,
  );
});
