import { expandVariables } from '../../lib/formats/expand-variables.js';

const VALUES = new Map([
  ['A', 'a'],
  ['B', '$(A)'],
  ['EMPTY', ''],
  ['with space', 's'],
]);
const expand = (text: string): string => expandVariables(text, (name) => VALUES.get(name));

// The texts and their expansions follow the design of expansion in Kubernetes: $$ escapes, unknown
// names stay, and inserted values are not expanded again.
test.each([
  ['', ''],
  ['$', '$'],
  ['$$', '$'],
  ['$$$', '$$'],
  ['$$$$', '$$'],
  ['$(A)', 'a'],
  ['x$(A)y$(A)', 'xaya'],
  ['$$(A)', '$(A)'],
  ['$$$(A)', '$a'],
  ['$(B)', '$(A)'],
  ['$(EMPTY)', ''],
  ['$(UNKNOWN)', '$(UNKNOWN)'],
  ['$(A', '$(A'],
  ['$(A$(B)', '$(A$(B)'],
  ['$(with space)', 's'],
  ['$()', '$()'],
  ['$A', '$A'],
  ['a $ b', 'a $ b'],
  ['$ü$(A)', '$üa'],
  ['$)$(A)', '$)a'],
  ['$($(A)', '$($(A)'],
])('%j expands to %j', (text, expected) => {
  expect(expand(text)).toBe(expected);
});
