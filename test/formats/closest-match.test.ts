import fc from 'fast-check';
import { closestMatch } from '../../lib/formats/closest-match.js';
import { growthBeyondLinear } from '../support/linear-time.js';

const NAMES = ['image', 'imagePullPolicy', 'command', 'args', 'env', 'hostNetwork', 'tty', 'Pod'];

test.each<[string, string | undefined]>([
  ['imagee', 'image'],
  ['comand', 'command'],
  ['hostNetwrok', 'hostNetwork'],
  ['imagepullpolicy', 'imagePullPolicy'],
  ['arg', 'args'],
  ['envs', 'env'],
  ['replicas', undefined],
  ['ttx', 'tty'],
  ['foo', undefined],
  ['x', undefined],
  ['', undefined],
])('for %j suggests %j', (misspelt, meant) => {
  expect(closestMatch(misspelt, NAMES)).toBe(meant);
});

/** The number of edits, from the definition alone. */
function editsBetween(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [one, other] = [a.slice(1), b.slice(1)];
  const kept = a[0] === b[0] ? editsBetween(one, other) : 1 + editsBetween(one, other);
  const moved = 1 + Math.min(editsBetween(one, b), editsBetween(a, other));
  const isSwap = a[0] === b[1] && a[1] === b[0] && b.length > 1 && a.length > 1;
  return Math.min(kept, moved, isSwap ? 1 + editsBetween(a.slice(2), b.slice(2)) : kept);
}

test('suggests a name if and only if it is less than three edits away', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 4, maxLength: 7 });
  fc.assert(
    fc.property(letters, letters, (misspelt, name) => {
      const isNear = editsBetween(misspelt, name) < 3;
      expect(closestMatch(misspelt, [name])).toBe(isNear ? name : undefined);
    }),
  );
});

test('takes time in proportion to the length of the names', () => {
  const times = growthBeyondLinear(1000, (size) => {
    const name = 'a'.repeat(size);
    return () => closestMatch(`${name}b`, [`b${name}`]);
  });
  expect(times).toBeUndefined();
});
