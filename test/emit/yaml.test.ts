import { Yaml } from 'cdk8s';
import { toYaml } from '../../lib/emit/to-yaml.js';
import { sampleSize } from '../support/sample-size.js';
import { RandomValues } from './random-values.js';

/** Number of values to compare. CI sets a larger number. */
const VALUES = sampleSize('CDK8S_PODS_VALUES', 10_000);
const SEED = Number(process.env['CDK8S_PODS_SEED'] ?? (Date.now() % 1e9) + 1);

const library = (value: unknown): string => Yaml.stringify(value);

test(`writes ${VALUES} random values as the library does, seed ${SEED}`, () => {
  const random = new RandomValues(SEED);
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
    { a: ['yes', 'on', '0755', '1e3', '0o14', '12:30', '2001-01-01', '<<', '~', ''] },
  ],
  [
    'multi-line strings',
    { a: 'x\n', b: 'x\n\ny', c: { d: ['#!/bin/sh\n\nset -e\n'] }, e: 'x\n\n', f: ' x\ny' },
  ],
  ['empty collections', { a: {}, b: [], c: [{}, [], [[]]] }],
  ['a long line', { a: 'word '.repeat(100), ['k'.repeat(1100)]: 'long' }],
  ['non-ASCII characters', { 'schlüssel 漢字': '😀', a: '\ud800' }],
  ['undefined', undefined],
  ['a scalar', 'yes'],
  ['an object that is not plain', { a: new Date(0) }],
])('writes %s as the library does', (_, value) => {
  expect(toYaml(value, true, library)).toBe(library(value));
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
