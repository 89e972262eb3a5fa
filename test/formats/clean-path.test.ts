import { posix } from 'node:path';
import fc from 'fast-check';
import { cleanPath, joinPath } from '../../lib/formats/clean-path.js';

test.each([
  ['', '.'],
  ['/', '/'],
  ['//a//b/', '/a/b'],
  ['a/./b/../c', 'a/c'],
  ['../a', '../a'],
  ['/../a', '/a'],
  ['a/..', '.'],
])('%j is %j', (path, expected) => {
  expect(cleanPath(path)).toBe(expected);
});

test('a cleaned path is that of Node.js, without a slash at its end', () => {
  const part = fc.constantFrom('a', 'b', '.', '..', '', '/');
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const path = parts.join('/');
      const expected = posix.normalize(path).replace(/(.)\/$/, '$1');
      expect(cleanPath(path)).toBe(expected);
    }),
  );
});

test('empty parts are left out', () => {
  expect(joinPath('', '')).toBe('');
  expect(joinPath('/a', '', 'b')).toBe('/a/b');
});
