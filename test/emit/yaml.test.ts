import { Yaml } from 'cdk8s';
import { hasLoneSurrogate, LoneSurrogateError } from '../../lib/emit/misread-strings.js';
import { toYaml } from '../../lib/emit/to-yaml.js';
import { findString } from '../../lib/emit/unwritable-string.js';
import { sampleSize } from '../support/sample-size.js';
import { RandomValues } from './random-values.js';
import { isWrittenAsCdk8s } from './round-trip.js';

/** Number of values to compare. CI sets a larger number. */
const VALUES = sampleSize('CDK8S_PODS_VALUES', 10_000);
const SEED = Number(process.env['CDK8S_PODS_SEED'] ?? (Date.now() % 1e9) + 1);

const library = (value: unknown): string => Yaml.stringify(value);

test(`writes ${VALUES} random values as the library does, seed ${SEED}`, () => {
  const random = new RandomValues(SEED, isWrittenAsCdk8s);
  const shapes = [
    () => ({ a: random.text() }),
    () => ({ [random.text()]: [random.text()] }),
    () => ({
      a: { b: [{ c: random.text(), d: random.text() }, [random.text(), [random.text()]]] },
    }),
    () => random.value(),
  ];
  for (let left = VALUES; left > 0; left--) {
    const value = random.pick(shapes)();
    const text = toYaml(value, true, library);
    if (text !== library(value)) expect({ value, text }).toEqual({ value, text: library(value) });
  }
});

test.each<[string, unknown]>([
  [
    'a string that two parsers read differently',
    { a: ['yes', 'on', '0755', '1e3', '12:30', '2001-01-01', '~', ''] },
  ],
  [
    'multi-line strings',
    { a: 'x\n', b: 'x\n\ny', c: { d: ['#!/bin/sh\n\nset -e\n'] }, e: 'x\n\n', f: ' x\ny' },
  ],
  ['empty collections', { a: {}, b: [], c: [{}, [], [[]]] }],
  ['a long line', { a: 'word '.repeat(100), ['k'.repeat(1100)]: 'long' }],
  ['non-ASCII characters', { 'schlüssel 漢字': '😀' }],
  ['undefined', undefined],
  ['a scalar', 'yes'],
  ['an object that is not plain', { a: new Date(0) }],
])('writes %s as the library does', (_, value) => {
  expect(toYaml(value, true, library)).toBe(library(value));
});

describe('quotes a string that kubectl would misread', () => {
  test.each<[string, string]>([
    ['an octal number of YAML 1.2', '0o17'],
    ['a hexadecimal number of Go', '0X1F'],
    ['a number with underscores', '1e3_'],
    ['spaces before a line feed', ' \n'],
    ['a tab at the start of a block', '\ta\nb'],
    ['a line separator', 'a\u2028b'],
    ['a next line', 'a\u0085b'],
    ['a control character', '\u007f'],
    ['a noncharacter', '\ufffe'],
  ])('%s', (_, text) => {
    const escaped = JSON.stringify(text).replace(
      /[\u007f-\uffff]/g,
      (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    expect(toYaml({ a: [text] }, true, library)).toBe(`a:\n  - ${escaped}\n`);
    expect(library({ a: [text] })).not.toBe(`a:\n  - ${escaped}\n`);
  });

  test('a merge key', () => expect(toYaml({ '<<': 1 }, true, library)).toBe('"<<": 1\n'));

  test('also if the library formats the document', () => {
    const key = '\u0085'.repeat(600);
    const shared = ['0o17', '\u2028'];
    expect(
      toYaml({ '---': 'quoted-string-', a: shared, b: shared, [key]: 1 }, false, library),
    ).toBe(
      `"---": quoted-string-\na: &a1\n  - "0o17"\n  - "\\u2028"\nb: *a1\n` +
        `? "${'\\u0085'.repeat(600)}"\n: 1\n`,
    );
  });
});

test('quotes strings beside the keys that JavaScript reserves', () => {
  const value = JSON.parse('{"constructor":"0o17","a":{"__proto__":["0o17"]}}');
  expect(toYaml(value, true, library)).toBe(
    'constructor: "0o17"\na:\n  __proto__:\n    - "0o17"\n',
  );
});

test.each([[{ a: ['x', '\ud800'] }], [{ a: { 'x\udc00': 1 } }], ['\ud800']])(
  'refuses a lone surrogate: %j',
  (value) => {
    expect(() => toYaml(value, true, library)).toThrow(LoneSurrogateError);
    expect(() => toYaml(value, false, library)).toThrow(LoneSurrogateError);
  },
);

test('finds the path of a lone surrogate', () => {
  const findLoneSurrogate = (value: unknown): unknown => findString(value, hasLoneSurrogate);
  expect(findLoneSurrogate({ a: ['x', { b: '\ud800' }] })).toEqual(['a', 1, 'b']);
  expect(findLoneSurrogate({ a: { '\udc00': 1 } })).toEqual(['a', '\udc00']);
  expect(findLoneSurrogate({ a: '😀' })).toBeUndefined();
});

test('writes an alias for an object that occurs twice, unless the caller excludes that', () => {
  const shared = { a: 1 };
  expect(toYaml({ b: shared, c: shared }, false, library)).toBe(library({ b: shared, c: shared }));
  expect(toYaml({ b: { a: 1 }, c: { a: 1 } }, false, library)).toBe('b:\n  a: 1\nc:\n  a: 1\n');
});

test('does not call the library for common values', () => {
  const pod = {
    kind: 'Pod',
    spec: {
      containers: [
        { args: ['-c', 'a: b', 'true'], image: 'nginx:1.27', env: [{ value: 'x\ny\n' }] },
      ],
    },
  };
  const refuse = (): string => {
    throw new Error('the library was called');
  };
  expect(toYaml(pod, true, refuse)).toBe(library(pod));
});

test.each([
  ['in a map', (text: string) => ({ data: { a: text } }), true],
  ['in a list', (text: string) => ({ data: [text] }), true],
  // The library writes a value that is not plain, or an object that occurs twice.
  ['next to an object that is not plain', (text: string) => ({ a: new Date(0), b: text }), true],
  ['that occurs twice', (text: string) => [{ a: text }].flatMap((each) => [each, each]), false],
])('refuses a text %s that would end the process', (_, wrap, isOwned) => {
  const text = 'a\n'.repeat(1 << 23);
  expect(() => toYaml(wrap(`${text}a`), isOwned, library)).toThrow(
    'a string has more than 16777216 characters, but an API server accepts objects of at most ' +
      '3 MiB',
  );
});
