// How a stored object differs from its manifest.
import fc from 'fast-check';
import { compareStored } from '../../lib/diff/compare-stored.js';

const differencesOf = (written: unknown, stored: unknown) =>
  compareStored(written, stored).map(({ type, path }) => [type, path.join('.')]);

test.each<[string, unknown, unknown, readonly (readonly [string, string])[]]>([
  ['a default', {}, { a: 1 }, [['added', 'a']]],
  ['another form', { a: '1024Mi' }, { a: '1Gi' }, [['changed', 'a']]],
  ['a field that is not stored', { a: {} }, {}, [['dropped', 'a']]],
  ['a default instead of null', { a: null }, { a: { b: 1 } }, [['changed', 'a']]],
  ['a field of an item', { a: [{ b: 1 }] }, { a: [{ b: 1, c: 2 }] }, [['added', 'a.0.c']]],
  ['a list with fewer items', { a: [1, 2] }, { a: [2] }, [['changed', 'a']]],
  ['a key of every object', JSON.parse('{"__proto__":1}'), {}, [['dropped', '__proto__']]],
])('finds %s', (_, written, stored, differences) =>
  expect(differencesOf(written, stored)).toEqual(differences),
);

test('finds nothing in equal values', () =>
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(compareStored(value, structuredClone(value))).toEqual([]);
    }),
  ));
