import { Chart, Testing, Yaml } from 'cdk8s';
import { Deployment, Pod } from '../../lib/index.js';
import { yamlSnapshot } from '../../lib/testing.js';

const TEMPLATE = { containers: { app: { image: 'nginx:1.29' } } };
const createChart = (id: string): Chart => {
  const chart = new Chart(Testing.app(), id);
  new Deployment(chart, 'web', { template: TEMPLATE });
  new Pod(chart, 'pod', TEMPLATE);
  return chart;
};
const serialize = (value: unknown, hashes?: boolean): string =>
  yamlSnapshot({ hashes }).serialize(value);

test('shows the YAML that synth writes, for each form of the value', () => {
  const chart = createChart('shop');
  const text = Yaml.stringify(...Testing.synth(chart)).trimEnd();
  expect(serialize(chart)).toBe(text);
  expect(serialize(Testing.synth(chart))).toBe(text);
  expect(serialize(chart.node.root)).toBe(text);
});

test('removes the hashes of names and of references to them', () => {
  const text = serialize(createChart('shop'), false);
  expect(text).toContain('name: shop-web\n');
  expect(text).toContain('name: shop-pod\n');
  expect(text.match(/cdk8s\.io\/metadata\.addr: shop-web$/gm)).toHaveLength(2);
  expect(text).not.toMatch(/-c[0-9a-f]{7}/);
});

test('keeps a hash if two names would be equal without it', () => {
  const pod = (name: string, image = 'nginx:1.29'): object => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name },
    spec: { containers: [{ name: 'a', image }] },
  });
  const text = serialize(
    [pod('web-c1111111'), pod('web-c2222222'), pod('db-c3333333'), pod('own', 'shop:1-c4444444')],
    false,
  );
  expect(text.match(/(?<=metadata:\n {2}name: ).*/g)).toEqual([
    'web-c1111111',
    'web-c2222222',
    'db',
    'own',
  ]);
  expect(text).toContain('image: shop:1-c4444444');
});

test.each<[string, unknown, boolean]>([
  ['a chart', createChart('shop'), true],
  ['a manifest', { apiVersion: 'v1', kind: 'Pod' }, true],
  ['manifests', [{ apiVersion: 'v1', kind: 'Pod' }], true],
  ['no manifest', [], false],
  ['another object', { kind: 'blue' }, false],
  ['a string', 'kind: Pod', false],
  ['null', null, false],
])('test() of %s', (_, value, isSerialized) => {
  expect(yamlSnapshot().test(value)).toBe(isSerialized);
});

test('indents lines', () => {
  expect(yamlSnapshot().serialize({ apiVersion: 'v1', kind: 'Pod' }, {}, '  ')).toBe(
    'apiVersion: v1\n  kind: Pod',
  );
});
