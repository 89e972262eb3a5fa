import { Yaml } from 'cdk8s';
import { toYaml } from '../../lib/emit/to-yaml.js';
import { RandomValues } from './random-values.js';

/** How many values are compared: more of them are asked for by the environment. */
const VALUES = Number(process.env['CDK8S_PODS_VALUES'] ?? 10_000);
const SEED = Number(process.env['CDK8S_PODS_SEED'] ?? (Date.now() % 1e9) + 1);

const library = (value: unknown): string => Yaml.stringify(value);

test(`writes ${VALUES} hostile values as the library does, seed ${SEED}`, () => {
  const hostile = new RandomValues(SEED);
  const shapes = [
    () => ({ a: hostile.text() }),
    () => ({ [hostile.text()]: [hostile.text()] }),
    () => ({
      a: { b: [{ c: hostile.text(), d: hostile.text() }, [hostile.text(), [hostile.text()]]] },
    }),
    () => hostile.value(),
  ];
  for (let left = VALUES; left > 0; left--) {
    const value = hostile.pick(shapes)();
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
    'text of several lines',
    { a: 'x\n', b: 'x\n\ny', c: { d: ['#!/bin/sh\n\nset -e\n'] }, e: 'x\n\n', f: ' x\ny' },
  ],
  ['empty holders', { a: {}, b: [], c: [{}, [], [[]]] }],
  ['a long line', { a: 'word '.repeat(100), ['k'.repeat(1100)]: 'long' }],
  ['other letters', { 'schlüssel 漢字': '😀', a: '\ud800' }],
  ['nothing', undefined],
  ['a scalar', 'yes'],
  ['no plain object', { a: new Date(0) }],
])('writes %s as the library does', (_, value) => {
  expect(toYaml(value, true, library)).toBe(library(value));
});

test('an object that stands in it twice is written once, and referred to, unless the caller knows that there is none', () => {
  const shared = { a: 1 };
  expect(toYaml({ b: shared, c: shared }, false, library)).toBe(library({ b: shared, c: shared }));
  expect(toYaml({ b: { a: 1 }, c: { a: 1 } }, false, library)).toBe('b:\n  a: 1\nc:\n  a: 1\n');
});

test('what it is sure of, it does not ask', () => {
  const pod = {
    kind: 'Pod',
    spec: {
      containers: [
        { args: ['-c', 'a: b', 'true'], image: 'nginx:1.27', env: [{ value: 'x\ny\n' }] },
      ],
    },
  };
  const refuse = (): string => {
    throw new Error('asked');
  };
  expect(toYaml(pod, true, refuse)).toBe(library(pod));
});
