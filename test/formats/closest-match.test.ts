import { closestMatch } from '../../lib/formats/closest-match.js';

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
