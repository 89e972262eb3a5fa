import { splitListItems } from '../../../lib/parse/locate/split-list-items.js';

test.each([
  [
    'a List as kubectl writes it',
    'apiVersion: v1\nitems:\n- a: 1\n  b:\n  - c\n-\n  d: 2\nkind: List\n',
  ],
  [
    'an indented List',
    'items:\n  - a: 1\n    b:\n      - c\n  -\n    d: 2\n# the end\nkind: List\n',
  ],
])('splits %s at each item', (_, text) => {
  const items = splitListItems(text, 2) ?? [];
  expect(items.map(({ line, text }) => [line, text.split('\n')[0]?.trim()])).toEqual([
    [text.split('\n').findIndex((each) => each.includes('a: 1')) + 1, '- a: 1'],
    [text.split('\n').findIndex((each) => each.includes('d: 2')), '-'],
  ]);
  expect(text).toContain(items.map((each) => each.text).join(''));
});

test.each([
  ['an object without items', 'a: 1\n', 0],
  ['a flow collection', 'items: [a, b]\n', 2],
  ['a string with a line that looks like an item', 'items:\n- a: "b\n- c"\n', 1],
  ['a List with another number of items', 'items:\n- a\n- b\n', 3],
])('does not split %s', (_, text, count) => expect(splitListItems(text, count)).toBeUndefined());
