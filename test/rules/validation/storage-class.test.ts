// The limits of the parameters and topologies of a StorageClass.
import { validate } from '../../../lib/rules/validate.js';

const storageClass = (rest: object) => ({
  apiVersion: 'storage.k8s.io/v1',
  kind: 'StorageClass',
  metadata: { name: 'fast' },
  provisioner: 'example.com/disk',
  ...rest,
});
const errorsOf = (rest: object): readonly string[] =>
  validate(storageClass(rest)).errors.map(
    ({ type, field, detail }) => `${type} ${field} ${detail}`,
  );

const parameters = (count: number, value: string) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}`.padStart(4, '0'), value]));

test.each<[string, object, readonly string[]]>([
  ['512 parameters', parameters(512, ''), []],
  [
    '513 parameters',
    parameters(513, ''),
    ['FieldValueTooLong parameters may not be more than 512 bytes'],
  ],
  ['256 KiB of parameters', parameters(512, 'x'.repeat(508)), []],
  [
    'more than 256 KiB of parameters',
    { ...parameters(511, 'x'.repeat(508)), '0511': `${'x'.repeat(507)}ä` },
    ['FieldValueTooLong parameters may not be more than 262144 bytes'],
  ],
])('accepts or refuses %s', (_, all, expected) => {
  expect(errorsOf({ parameters: all })).toEqual(expected);
});

const term = (key: string, ...values: readonly string[]) => ({
  matchLabelExpressions: [{ key, values }],
});
const duplicate = (i: number): string =>
  `FieldValueDuplicate allowedTopologies[${i}].matchLabelExpressions `;

test.each<[string, readonly object[], readonly string[]]>([
  ['different topologies', [term('a', 'b'), term('a', 'b', 'c'), term('c', 'b')], []],
  ['equal values in another order', [term('a', 'b', 'c'), term('a', 'c', 'b')], [duplicate(1)]],
  ['one empty topology', [{}], [duplicate(0)]],
])('compares %s', (_, allowedTopologies, expected) => {
  expect(errorsOf({ allowedTopologies })).toEqual(expected);
});
