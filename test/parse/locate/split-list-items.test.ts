import { splitListItems } from '../../../lib/parse/locate/split-list-items.js';

test.each([
  ['as kubectl writes it', 'apiVersion: v1\nitems:\n- a: 1\n  b:\n  - c\n-\n  d: 2\nkind: List\n'],
  [
    'further to the right',
    'items:\n  - a: 1\n    b:\n      - c\n  -\n    d: 2\n# the end\nkind: List\n',
  ],
])('%s, each item begins where it is written', (_, text) => {
  const items = splitListItems(text, 2) ?? [];
  expect(items.map(({ line, text }) => [line, text.split('\n')[0]?.trim()])).toEqual([
    [text.split('\n').findIndex((each) => each.includes('a: 1')) + 1, '- a: 1'],
    [text.split('\n').findIndex((each) => each.includes('d: 2')), '-'],
  ]);
  expect(text).toContain(items.map((each) => each.text).join(''));
});

test.each([
  ['no List', 'a: 1\n', 0],
  ['what is in brackets', 'items: [a, b]\n', 2],
  ['what looks like an item, and is a part of a text', 'items:\n- a: "b\n- c"\n', 1],
  ['another number of them', 'items:\n- a\n- b\n', 3],
])('%s is not cut', (_, text, count) => expect(splitListItems(text, count)).toBeUndefined());
