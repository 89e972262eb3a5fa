import { Chart, Testing } from 'cdk8s';
import { Deployment, Pod } from '../../lib/index.js';
import { anatomySnapshot } from '../../lib/testing.js';

const TEMPLATE = { containers: { app: { image: 'nginx:1.29', ports: { http: 80 } } } };
const chart = new Chart(Testing.app(), 'shop');
new Deployment(chart, 'web', { metadata: { name: 'web' }, template: TEMPLATE });
new Pod(chart, 'pod', { metadata: { name: 'pod' }, ...TEMPLATE });

test('shows the anatomy of each Pod, for each form of the value', () => {
  const { serialize } = anatomySnapshot();
  expect(serialize(chart)).toMatchSnapshot();
  expect(serialize(Testing.synth(chart))).toBe(serialize(chart));
  expect(serialize(chart, undefined, '  ')).toBe(serialize(chart).replaceAll('\n', '\n  '));
});

test('formats values that contain a Pod', () => {
  const service = { apiVersion: 'v1', kind: 'Service' };
  const values = [
    chart,
    Testing.synth(chart),
    service,
    [service],
    new Chart(Testing.app(), 'a'),
    1,
  ];
  expect(values.map((value) => anatomySnapshot().test(value))).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
