import { compareManifests, type Difference } from '../../lib/diff/difference.js';
import { differenceMarkdown, differenceText } from '../../lib/diff/difference-text.js';
import type { ManifestInFile } from '../../lib/diff/manifest-in-file.js';

const placed = (rest: object, file = 'a.yaml', name = 'web'): ManifestInFile => ({
  file,
  manifest: { apiVersion: 'v1', kind: 'Pod', metadata: { name }, ...rest },
});
const spec = (value: unknown): ManifestInFile => placed({ spec: value });
/** The fields that differ between two specs: path, before, after. */
const fields = (before: unknown, after: unknown) =>
  compareManifests([spec(before)], [spec(after)]).flatMap((each) =>
    each.fields.map((field) => [field.path, field.before, field.after]),
  );
const app = (image: string, rest: object = {}) => ({ name: 'app', image, ...rest });

test.each<[string, unknown, unknown, readonly unknown[]]>([
  ['nothing', { a: [1, { b: null }] }, { a: [1, { b: null }] }, []],
  ['the order of keys', { a: 1, b: 2 }, { b: 2, a: 1 }, []],
  ['a value', { a: { b: 1 } }, { a: { b: 2 } }, [['spec.a.b', 1, 2]]],
  ['a field that came', {}, { a: 1 }, [['spec', {}, { a: 1 }]]],
  ['a field that went', { a: 1, b: 2 }, { b: 2 }, [['spec.a', 1, undefined]]],
  ['another type', { a: [1] }, { a: { 0: 1 } }, [['spec.a', [1], { 0: 1 }]]],
  ['text for a number', { a: 1 }, { a: '1' }, [['spec.a', 1, '1']]],
  [
    'an item by its name',
    { c: [app('x'), { name: 'b' }] },
    { c: [{ name: 'b' }, app('y')] },
    [['spec.c[app].image', 'x', 'y']],
  ],
  [
    'an item without a name',
    { c: ['x', 'y'] },
    { c: ['x', 'z', 'w'] },
    [
      ['spec.c[1]', 'y', 'z'],
      ['spec.c[2]', undefined, 'w'],
    ],
  ],
  [
    'items of one name',
    { c: [app('x'), app('y')] },
    { c: [app('x'), app('z')] },
    [['spec.c[1].image', 'y', 'z']],
  ],
  [
    'a key that is no identifier',
    { 'a/b.c': 1, d: 1 },
    { 'a/b.c': 2, d: 1 },
    [['spec["a/b.c"]', 1, 2]],
  ],
  ['an empty map', { a: { b: 1 } }, { a: {} }, [['spec.a', { b: 1 }, {}]]],
])('finds %s', (_name, before, after, expected) => {
  expect(fields(before, after)).toEqual(expected);
});

const short = (found: readonly Difference[]) =>
  found.map(({ type, name, file }) => `${type} ${name} ${file}`);

test('identifies objects by group, kind, namespace and name, in any file and version', () => {
  const before = [
    placed({}, 'a.yaml', 'moved'),
    placed({ apiVersion: 'x.io/v1' }, 'a.yaml', 'new-version'),
    placed({}, 'a.yaml', 'gone'),
  ];
  const after = [
    placed({ apiVersion: 'x.io/v2' }, 'a.yaml', 'new-version'),
    placed({}, 'b.yaml', 'moved'),
    placed({}, 'b.yaml', 'came'),
  ];
  expect(short(compareManifests(before, after))).toEqual([
    'changed new-version a.yaml',
    'added came b.yaml',
    'removed gone a.yaml',
  ]);
});

test('compares objects of the same name with those in the same file', () => {
  const both = (dev: number, prod: number) => [
    placed({ spec: { replicas: dev } }, 'dev/a.yaml'),
    placed({ spec: { replicas: prod } }, 'prod/a.yaml'),
  ];
  expect(short(compareManifests(both(1, 4), both(1, 5)))).toEqual(['changed web prod/a.yaml']);
  expect(short(compareManifests(both(1, 4), both(1, 4).slice(1)))).toEqual([
    'removed web dev/a.yaml',
  ]);
});

const SOME = compareManifests(
  [
    placed({ metadata: { name: 'web', namespace: 'shop' }, spec: { containers: [app('x:1')] } }),
    placed({}, 'b.yaml', 'gone'),
  ],
  [
    placed({
      metadata: { name: 'web', namespace: 'shop' },
      spec: { containers: [app('x:2', { args: ['a|b', '`c`'] })] },
    }),
    placed({}, 'c.yaml', 'came'),
  ],
);

test('formats differences as text', () => {
  expect(differenceText(SOME)).toBe(
    [
      '~ Pod shop/web',
      '    spec.containers[app].image: "x:1" -> "x:2"',
      '    spec.containers[app].args: (none) -> ["a|b","`c`"]',
      '+ Pod came',
      '- Pod gone',
      '3 objects differ: 1 added, 1 changed, 1 removed.',
    ].join('\n'),
  );
  expect(differenceText([])).toBe('No differences.');
});

test('escapes what controls a terminal or hides text', () => {
  const hostile = compareManifests(
    [placed({ spec: { 'a\u202e': '\u001b[2J' } }, 'a\n.yaml', 'x\nFORGED\u009b')],
    [placed({ spec: { 'a\u202e': '\u2028' } }, 'a\n.yaml', 'x\nFORGED\u009b')],
  );
  expect(differenceText(hostile)).toBe(
    '~ Pod x\\nFORGED\\u009b\n' +
      '    spec["a\\u202e"]: "\\u001b[2J" -> "\\u2028"\n' +
      '1 object differs: 1 changed.',
  );
  expect(differenceMarkdown(hostile)).toContain(
    '**changed** `Pod x\\nFORGED\\u009b` in `a\\n.yaml`',
  );
});

test.each([
  [
    'HTML and a mention',
    '<img src=x onerror=alert(1)> @all',
    '`"<img src=x onerror=alert(1)> @all"`',
  ],
  ['backticks', '` `` ```', '````"` `` ```"````'],
  ['pipes', 'a|b||c', '`"a\\|b\\|\\|c"`'],
  ['a pipe after a backslash', 'a\\|b', '`"a\\\\\\u007cb"`'],
])('keeps %s in the code of a Markdown cell', (_, text, cell) =>
  expect(
    differenceMarkdown(compareManifests([spec({ a: 1, b: 1 })], [spec({ a: text, b: 1 })])),
  ).toContain(`| \`spec.a\` | \`1\` | ${cell} |`),
);

test('formats differences as Markdown', () => {
  expect(differenceMarkdown(SOME)).toBe(
    [
      '3 objects differ: 1 added, 1 changed, 1 removed.',
      '**changed** `Pod shop/web` in `a.yaml`',
      [
        '| field | before | after |',
        '| --- | --- | --- |',
        '| `spec.containers[app].image` | `"x:1"` | `"x:2"` |',
        '| `spec.containers[app].args` | `(none)` | ``["a\\|b","`c`"]`` |',
      ].join('\n'),
      '**added** `Pod came` in `c.yaml`',
      '**removed** `Pod gone` in `b.yaml`',
    ].join('\n\n'),
  );
});

test('pairs an object with the one in its file before those in other files', () => {
  const [one, two] = [placed({ a: 1 }, 'one.yaml'), placed({ a: 2 }, 'two.yaml')];
  const moved = placed({ a: 1 }, 'zero.yaml');
  expect(compareManifests([one, two], [moved, two])).toEqual([]);
  expect(compareManifests([two, one], [moved, two])).toEqual([]);
});

test('pairs many objects without names in time that is proportional to their number', () => {
  const many = Array.from({ length: 100_000 }, (_, i) => placed({ a: i }, 'a.yaml', ''));
  expect(compareManifests(many, [...many])).toEqual([]);
});
