// The configuration file, exclusions and shards.

import { checkDocument } from '../../lib/check/check-document.js';
import { parseConfig } from '../../lib/check/config.js';
import { isExcluded, withoutIgnored } from '../../lib/check/exclusions.js';
import { rulePage } from '../../lib/check/rule-page.js';
import { isInShard, parseShard } from '../../lib/check/shard.js';
import { CHECK_OPTIONS, podYaml } from '../support/check-text.js';

/** The lines of the error that an invalid configuration causes. */
function errorsOf(value: unknown): readonly string[] {
  try {
    parseConfig(value, 'settings.yaml');
  } catch (error) {
    return (error as Error).message.split('\n');
  }
  return [];
}

test('accepts an empty file, an unquoted version, and all settings', () => {
  expect(parseConfig(null, 'settings.yaml')).toEqual({});
  expect(parseConfig({ kubernetes: 1.36 }, 'settings.yaml')).toEqual({ kubernetes: '1.36' });
  const all = {
    podSecurity: 'restricted',
    hazards: 'none',
    failOn: 'hazard',
    podTemplates: { 'a/v1:B': 'spec.template' },
    docsUrl: 'https://docs.example.com/pods/',
    complete: true,
    externals: ['Secret/registry', 'ConfigMap/*'],
    exclude: ['charts'],
    ignore: [{ rule: 'Container/image-tag', reason: 'mirrored', in: 'dev', object: 'Pod/web' }],
  };
  expect(parseConfig(all, 'settings.yaml')).toEqual(all);
});

test.each(['docs.example.com', 'javascript:alert(1)', 'https:///x', 'https://a b', '', 1])(
  'docsUrl %j is no address',
  (docsUrl) =>
    expect(errorsOf({ docsUrl })).toEqual([expect.stringContaining('docsUrl: write an')]),
);

test.each(['https://example.com/pods', 'https://example.com/pods/'])(
  'the page about a rule is below %s',
  (docsUrl) => {
    const page = 'https://example.com/pods/rules/Container/image-tag.html';
    expect(rulePage(docsUrl, 'Container/image-tag')).toBe(page);
    expect(rulePage(undefined, 'Container/image-tag')).toBeUndefined();
  },
);

test.each([
  ['a list', [], ['the file: write a map of']],
  [
    'settings with the names of inherited properties',
    JSON.parse('{"__proto__": {"a": 1}, "constructor": 1, "toString": [], "hasOwnProperty": ""}'),
    [
      '__proto__: there is no such setting',
      'constructor: there is no such setting',
      'toString: there is no such setting',
      'hasOwnProperty: there is no such setting',
    ],
  ],
  [
    'a map or a list for a choice',
    { hazards: { toString: 1 }, failOn: [['a']] },
    ['hazards: write one of error', 'failOn: write one of refused'],
  ],
  ['a key with a line feed', { 'a\nFORGED\u202e': 1 }, ['a\\nFORGED\\u202e: there is no such']],
  [
    'a misspelt setting',
    { podSecurty: 'baseline' },
    ["podSecurty: there is no such setting: did you mean 'podSecurity'?"],
  ],
  ['a version that is not known', { kubernetes: '1.20' }, ['kubernetes: "1.20" is not known']],
  ['a level that is not known', { podSecurity: 'strict' }, ['podSecurity: "strict" is not known']],
  ['a text for a boolean', { complete: 'yes' }, ['complete: write true or false']],
  [
    'an object without a kind',
    { externals: ['Secret/a', 'registry', 1] },
    ['externals[1]: write KIND/NAME', 'externals[2]: write KIND/NAME'],
  ],
  ['a path that is not a string', { exclude: [1] }, ['exclude[0]: write a non-empty string']],
  [
    'a rule that refuses, and no reason',
    { ignore: [{ rule: 'Container/image' }] },
    ['ignore[0].reason: required', "'Container/image' is an error, and errors cannot be ignored"],
  ],
  ['all errors at once', { failOn: 'x', hazards: 'y' }, ['failOn: "x"', 'hazards: "y"']],
])('reports %s', (_, value, expected) => {
  expect(errorsOf(value)).toEqual(
    expected.map((each) => expect.stringContaining(`settings.yaml: ${each}`)),
  );
});

test('excludes a file, or a folder with its subfolders', () => {
  const exemptions = { exclude: ['charts/old', 'a.yaml'] };
  expect(
    ['charts/old/web.yaml', 'charts/old', 'a.yaml'].every((path) => isExcluded(exemptions, path)),
  ).toBe(true);
  expect(['charts/older/web.yaml', 'b/a.yaml'].some((path) => isExcluded(exemptions, path))).toBe(
    false,
  );
});

describe('a rule that is ignored', () => {
  const checked = checkDocument(
    { text: podYaml('image: nginx'), line: 1 },
    { ...CHECK_OPTIONS, hazards: 'warning' },
  );
  const left = (ignore: object, path = 'dev/web.yaml'): readonly string[] =>
    withoutIgnored(
      checked,
      { ignore: [{ rule: 'Container/image-tag', reason: 'r', ...ignore }] },
      path,
    ).objects.flatMap(({ diagnostics }) => diagnostics.map(({ rule }) => rule));

  test.each([
    ['everywhere', {}, 0],
    ['in its folder', { in: 'dev' }, 0],
    ['not in another', { in: 'prod' }, 1],
    ['of its object', { object: 'Pod/web' }, 0],
    ['not of another', { object: 'Pod/db' }, 1],
  ])('%s', (_, ignore, count) =>
    expect(left(ignore).filter((rule) => rule === 'Container/image-tag')).toHaveLength(count),
  );

  test('does not ignore a refusal', () => {
    const refused = checkDocument({ text: podYaml('env: []'), line: 1 }, CHECK_OPTIONS);
    expect(
      withoutIgnored(refused, { ignore: [{ rule: 'Container/image', reason: 'r' }] }, 'a')
        .objects[0]?.diagnostics,
    ).toHaveLength(1);
  });
});

test.each([
  ['2/5', undefined, { index: 2, count: 5 }],
  ['/5', '0', { index: 1, count: 5 }],
  ['/5', '4', { index: 5, count: 5 }],
  ['/5', undefined, undefined],
  ['/5', '5', undefined],
  ['0/5', undefined, undefined],
  ['6/5', undefined, undefined],
  ['five', undefined, undefined],
])('parses the shard %s with the job index %s', (text, index, expected) =>
  expect(parseShard(text, index)).toEqual(expected),
);

test('puts each document into one shard', () => {
  const parts = [1, 2, 3].map((index) => ({ index, count: 3 }));
  for (let document = 0; document < 10; document++)
    expect(parts.filter((part) => isInShard(part, document))).toHaveLength(1);
});
