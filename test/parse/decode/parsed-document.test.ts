import {
  asPodTemplate,
  expandList,
  fieldAt,
  isEmptyDocument,
  type ParsedDocument,
  toPlain,
} from '../../../lib/parse/decode/parsed-document.js';
import { parseJson } from '../../../lib/parse/json/parse-json.js';

/** The same, as plain data and exactly. */
const both = (value: unknown): readonly ParsedDocument[] => [
  { plain: value },
  { exact: parseJson(JSON.stringify(value)) },
];

test.each<[string, unknown, unknown]>([
  ['a List', { kind: 'List', items: [{ kind: 'Pod' }] }, [{ kind: 'Pod' }]],
  [
    'a list of a kind, whose items do not say it',
    { kind: 'PodList', apiVersion: 'v1', items: [{ a: 1 }] },
    [{ apiVersion: 'v1', kind: 'Pod', a: 1 }],
  ],
  [
    'one whose items say something',
    { kind: 'PodList', apiVersion: 'v1', items: [{ apiVersion: 'v2' }, 3] },
    [{ apiVersion: 'v2' }, 3],
  ],
  ['what has items, whatever it is', { kind: 'Pod', items: [] }, []],
  ['what has no items', { kind: 'PodList' }, undefined],
  ['what has no kind', { items: [] }, undefined],
  ['items that are no list', { kind: 'List', items: {} }, undefined],
  ['a list of YAML', [], undefined],
])('%s', (_, value, expected) => {
  for (const read of both(value)) expect(expandList(read)?.map(toPlain)).toEqual(expected);
});

test('a part of what was read', () => {
  for (const read of both({ spec: { template: { a: null } } })) {
    expect(toPlain(fieldAt(read, ['spec', 'template']) as ParsedDocument)).toEqual({ a: null });
    expect(fieldAt(read, ['spec', 'other', 'a'])).toBeUndefined();
    expect(fieldAt(read, ['spec', 'constructor'])).toBeUndefined();
  }
});

test('a template by itself', () => {
  for (const read of both({ spec: {} }))
    expect(toPlain(asPodTemplate(read))).toEqual({
      apiVersion: 'v1',
      kind: 'PodTemplate',
      metadata: { name: 'template' },
      template: { spec: {} },
    });
});

test('plain data, of a key that stands twice the last, and however deep', () => {
  expect(
    toPlain({ exact: parseJson('{"a":{"b":1},"__proto__":1.0,"a":["\\u0041",null]}') }),
  ).toEqual(Object.defineProperty({ a: ['A', null] }, '__proto__', { value: 1, enumerable: true }));
  expect(
    Array.isArray(toPlain({ exact: parseJson('['.repeat(10_000) + ']'.repeat(10_000)) })),
  ).toBe(true);
});

test('nothing', () => {
  expect(both(null).map(isEmptyDocument)).toEqual([true, true]);
  expect(both({}).map(isEmptyDocument)).toEqual([false, false]);
});
