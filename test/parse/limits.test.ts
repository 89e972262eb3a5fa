// A document with too many values is rejected before it needs too much memory.
import { MAX_VALUES } from '../../lib/parse/limits.js';
import type { Document } from '../../lib/parse/stream/document.js';
import { JsonSplitter } from '../../lib/parse/stream/json-splitter.js';
import { parseYaml } from '../../lib/parse/yaml/parse-yaml.js';

test('counts each value and key of YAML', () => {
  const text = '[a, {b: c}]';
  expect(parseYaml(text, 5)).toMatchObject({ kind: 'list' });
  expect(() => parseYaml(text, 4)).toThrow('more than 4 values in one document are not read');
});

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
