// The ratios of a LimitRange, as Kubernetes calculates and prints them.
import { validate } from '../../../lib/rules/validate.js';

const errorsOf = (item: object): readonly string[] =>
  validate({
    apiVersion: 'v1',
    kind: 'LimitRange',
    metadata: { name: 'limits' },
    spec: { limits: [{ type: 'Pod', ...item }] },
  }).errors.map(({ detail }) => detail.replace(/^Invalid value: [^:]*: /, ''));

test.each<[string | number, string | number, string | number, readonly string[]]>([
  ['2', '4', '2', []],
  ['3', '4', '2', ['ratio 3 is greater than max/min = 2.000000']],
  ['2500m', '2', '1', ['ratio 2500m is greater than max/min = 2.000000']],
  ['500m', '2', '1', ['ratio 500m is less than 1']],
  ['4', '10', '3', ['ratio 4 is greater than max/min = 3.333333']],
  ['4', '10', '0', []],
  ['1', '0', '0', []],
  ['2', '9E', '8E', ['ratio 2 is greater than max/min = 1.125000']],
])('compares the ratio %p with the maximum %p and the minimum %p', (ratio, max, min, expected) => {
  const cpu = { max: { cpu: max }, min: { cpu: min }, maxLimitRequestRatio: { cpu: ratio } };
  expect(errorsOf(cpu)).toEqual(expected);
});

test('reads no defaults of a limit of Pods, which it forbids', () => {
  const found = errorsOf({ min: { cpu: 2 }, default: { cpu: 1 } });
  expect(found).toEqual(["may not be specified when `type` is 'Pod'"]);
});

test('uses the maximum as the default of a container', () => {
  const found = errorsOf({ type: 'Container', max: { cpu: 1 }, defaultRequest: { cpu: 2 } });
  expect(found).toEqual([
    'default request value 2 is greater than max value 1',
    'default request value 2 is greater than default limit value 1',
  ]);
});
