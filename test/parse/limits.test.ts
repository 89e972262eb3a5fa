// A document with too many values is rejected before it needs too much memory.
import { MAX_VALUES } from '../../lib/parse/limits.js';
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

test('refuses a list of more than ten million values within ten seconds', () => {
  const text = `[${'a,'.repeat(MAX_VALUES + 1)}`;
  const start = process.cpuUsage();
  expect(readYaml(text)).toMatchObject({
    message: 'more than 10000000 values in one document are not read',
  });
  expect(process.cpuUsage(start).user).toBeLessThan(10_000_000);
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
