import { changedWords, groupChanges } from '../../../tools/next-minor/group-changes.js';
import type { VerdictChange } from '../../../tools/next-minor/verdicts.js';

const change = (name: string, theirs: string, ours: string, size: number): VerdictChange => ({
  name,
  count: size,
  manifest: { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a'.repeat(size) } },
  theirs,
  ours,
  rules: [],
});

test('what differs between two sentences', () => {
  expect(changedWords('"must be short"', '"must be small"')).toBe('["hort","mall"]');
  expect(changedWords('"{a, OCI:null}: no"', '"{a}: no"')).toBe('[", OCI:null",""]');
  expect(changedWords('"aa"', '"a"')).toBe('["a",""]');
});

test('characters that only one Go prints are one difference', () => {
  expect(changedWords('"Ᲊ4𖵀v"', '"\\\\u1c894\\\\U00016d40v"')).toBe(
    'characters that only one of them escapes',
  );
  expect(changedWords('"Ᲊ"', '"x"')).toBe('["Ᲊ","x"]');
});

test('the same difference in several fields is one group, with the smallest manifest', () => {
  const groups = groupChanges([
    change('sentence FieldValueInvalid spec.a', '"1: must be short"', '"1: must be small"', 3),
    change('sentence FieldValueInvalid spec.b', '"2: must be short"', '"2: must be small"', 2),
    change('sentence FieldValueInvalid spec.c', '"3: may not"', '"3: must not"', 1),
    change('missed FieldValueInvalid spec.a', '"Invalid value: -1: is low"', 'undefined', 2),
    change('missed FieldValueInvalid spec.b', '"Invalid value: -2: is low"', 'undefined', 9),
    change('missed FieldValueRequired spec.b', '"Invalid value: -2: is low"', 'undefined', 1),
    change('dropped', '[]', '["spec.a"]', 4),
  ]);
  expect(groups.map(({ shown, others, count }) => [shown.name, others, count])).toEqual([
    ['missed FieldValueInvalid spec.a', ['missed FieldValueInvalid spec.b'], 11],
    ['sentence FieldValueInvalid spec.b', ['sentence FieldValueInvalid spec.a'], 5],
    ['dropped', [], 4],
    ['sentence FieldValueInvalid spec.c', [], 1],
    ['missed FieldValueRequired spec.b', [], 1],
  ]);
});
