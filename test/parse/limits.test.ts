// A document with too many values is rejected before it needs too much memory.
import { MAX_VALUES, MAX_VALUES_ON_LINE } from '../../lib/parse/limits.js';
import { readYaml } from '../../lib/parse/read-yaml.js';
import type { Document } from '../../lib/parse/stream/document.js';
import { JsonSplitter } from '../../lib/parse/stream/json-splitter.js';
import { findExcessValue } from '../../lib/parse/yaml/find-excess-value.js';
import { parseYaml } from '../../lib/parse/yaml/parse-yaml.js';

test('counts each value and key of YAML', () => {
  const text = '[a, {b: c}]';
  expect(parseYaml(text, 5)).toMatchObject({ kind: 'list' });
  expect(() => parseYaml(text, 4)).toThrow('more than 4 values in one document are not read');
});

test('counts the values of a simple flow list without parsing it', () => {
  const list = `[${'a,'.repeat(11)}]`;
  expect(findExcessValue(list, 10)).toBe(22);
  expect(findExcessValue(list, 11)).toBeUndefined();
  for (const text of [`a: ${list}`, `["${list}"]`, `[a, # ${list}\n]`, `['${list}']`])
    expect(findExcessValue(text, 10)).toBeUndefined();
});

test('refuses a simple list of more than ten million values without parsing it', () => {
  const text = `[${'a,'.repeat(MAX_VALUES + 1)}`;
  expect(readYaml(text)).toMatchObject({
    message: 'more than 10000000 values in one document are not read',
  });
});

test('counts the values of each line of YAML', () => {
  const text = '- [a, b]\n- {a: b}\n';
  expect(parseYaml(text, 100, 5)).toMatchObject({ kind: 'list' });
  expect(() => parseYaml(text, 100, 3)).toThrow('more than 3 values on one line are not read');
});

test.each([
  ['a list', '["", ', 'a,', ']'],
  ['a map', 'a: {', 'a: b,', '}'],
  ['anchors', '[', '&a a,', ']'],
  ['lists', 'a: [', '[a,a],', ']'],
])('refuses %s with too many values on one line', (_, before, item, after) => {
  const text = before + item.repeat(20) + after;
  expect(() => parseYaml(text, 100, 20)).toThrow('more than 20 values on one line are not read');
});

test('leaves a line with too many values to the exact parser, which refuses it', () => {
  expect(readYaml(`a: [${'a,'.repeat(MAX_VALUES_ON_LINE + 1)}]`)).toMatchObject({
    message: 'more than 2000000 values on one line are not read',
  });
});

test('reads as many values on many lines', () => {
  const line = `  ${'a,'.repeat(MAX_VALUES_ON_LINE / 2)}\n`;
  expect(readYaml(`a: [\n${line.repeat(3)}]`)).toHaveProperty('plain');
});

test('allows all values of a request of 3 MiB on one line', () =>
  expect(MAX_VALUES_ON_LINE).toBeGreaterThan((3 * 1024 * 1024) / 2));

function cut(text: string, most: number): readonly Document[] {
  const cutter = new JsonSplitter(most);
  return text
    .split(/(?<=[,}])/)
    .flatMap((part, i, parts) => [...cutter.next(part, i === parts.length - 1)]);
}

test('counts the commas of JSON, and reads the next value', () => {
  expect(cut('{"a":[1,2,3]}\n{"a":[1,\n2,3,4]} {"b":",,,,"}', 2)).toEqual([
    { text: '{"a":[1,2,3]}', line: 1, isJson: true },
    {
      text: '',
      line: 2,
      error: { message: 'more than 2 values in one document are not read', line: 1, column: 1 },
    },
    { text: '{"b":",,,,"}', line: 3, isJson: true },
  ]);
});

test('allows a List of 100,000 Pods', () => expect(MAX_VALUES).toBeGreaterThan(100_000 * 60));
