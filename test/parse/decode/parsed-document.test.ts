import {
  asPodTemplate,
  expandList,
  fieldAt,
  isEmptyDocument,
  type ParsedDocument,
  toPlain,
} from '../../../lib/parse/decode/parsed-document.js';
import { parseJson } from '../../../lib/parse/json/parse-json.js';

/** Returns a document as plain data and as exact JSON. */
const both = (value: unknown): readonly ParsedDocument[] => [
  { plain: value },
  { exact: parseJson(JSON.stringify(value)) },
];

test.each<[string, unknown, unknown]>([
  ['a List', { kind: 'List', items: [{ kind: 'Pod' }] }, [{ kind: 'Pod' }]],
  [
    'a list whose items have no kind',
    { kind: 'PodList', apiVersion: 'v1', items: [{ a: 1 }] },
    [{ apiVersion: 'v1', kind: 'Pod', a: 1 }],
  ],
  [
    'a list whose items have an API version',
    { kind: 'PodList', apiVersion: 'v1', items: [{ apiVersion: 'v2' }, 3] },
    [{ apiVersion: 'v2' }, 3],
  ],
  ['any kind with items', { kind: 'Pod', items: [] }, []],
  ['a kind without items', { kind: 'PodList' }, undefined],
  ['an object without a kind', { items: [] }, undefined],
  ['items that are not a list', { kind: 'List', items: {} }, undefined],
  ['a list of YAML', [], undefined],
])('%s', (_, value, expected) => {
  for (const read of both(value)) expect(expandList(read)?.map(toPlain)).toEqual(expected);
});

test('returns a field of a document', () => {
  for (const read of both({ spec: { template: { a: null } } })) {
    expect(toPlain(fieldAt(read, ['spec', 'template']) as ParsedDocument)).toEqual({ a: null });
    expect(fieldAt(read, ['spec', 'other', 'a'])).toBeUndefined();
    expect(fieldAt(read, ['spec', 'constructor'])).toBeUndefined();
  }
});

test('converts a template to a PodTemplate', () => {
  for (const read of both({ spec: {} }))
    expect(toPlain(asPodTemplate(read))).toEqual({
      apiVersion: 'v1',
      kind: 'PodTemplate',
      metadata: { name: 'template' },
      template: { spec: {} },
    });
});

test('converts to plain data the last of duplicate keys, at any depth', () => {
  expect(
    toPlain({ exact: parseJson('{"a":{"b":1},"__proto__":1.0,"a":["\\u0041",null]}') }),
  ).toEqual(Object.defineProperty({ a: ['A', null] }, '__proto__', { value: 1, enumerable: true }));
  expect(
    Array.isArray(toPlain({ exact: parseJson('['.repeat(10_000) + ']'.repeat(10_000)) })),
  ).toBe(true);
});

test('recognizes empty documents', () => {
  expect(both(null).map(isEmptyDocument)).toEqual([true, true]);
  expect(both({}).map(isEmptyDocument)).toEqual([false, false]);
});
