import fc from 'fast-check';
import {
  compareQuantities,
  type ParsedQuantity,
  quantityOf,
} from '../../lib/formats/parse-quantity.js';
import { resources } from '../../lib/index.js';
import type { ApiPodSpec } from '../../lib/lifecycle/pod-containers.js';
import { addResourceList, parseResourceList } from '../../lib/resources/resource-quantities.js';
import type { ResourceAmounts } from '../../lib/resources/resource-share.js';

const app = (requests?: ResourceAmounts, limits?: ResourceAmounts, more: object = {}) => ({
  name: 'app',
  resources: { ...(requests && { requests }), ...(limits && { limits }) },
  ...more,
});
const named = (name: string, requests?: ResourceAmounts, limits?: ResourceAmounts) =>
  app(requests, limits, { name });
const sidecar = (name: string, requests: ResourceAmounts) =>
  app(requests, undefined, { name, restartPolicy: 'Always' });

// Computed with Kubernetes' code: PodRequests and PodLimits of the Pod that a server of 1.37
// stores.
test.each<[string, ApiPodSpec, ResourceAmounts, ResourceAmounts, string]>([
  ['has no resources', { containers: [app()] }, {}, {}, ''],
  [
    'has two containers',
    {
      containers: [
        app({ cpu: '500m', memory: '1Gi' }),
        named('log', { cpu: '0.25', memory: '256Mi' }, { memory: '512Mi' }),
      ],
    },
    { cpu: '750m', memory: '1280Mi' },
    { memory: '512Mi' },
    'container app + container log',
  ],
  [
    'has limits only',
    { containers: [app(undefined, { cpu: '1', memory: '1G' })] },
    { cpu: '1', memory: '1G' },
    { cpu: '1', memory: '1G' },
    'container app',
  ],
  [
    'has an init container that needs less than the containers',
    { initContainers: [named('migrate', { cpu: '100m' })], containers: [app({ cpu: '500m' })] },
    { cpu: '500m' },
    {},
    'container app',
  ],
  [
    'has an init container that needs more than the containers',
    {
      initContainers: [named('migrate', { cpu: '2', memory: '64Mi' })],
      containers: [app({ cpu: '500m', memory: '1Gi' })],
    },
    { cpu: '2', memory: '1Gi' },
    {},
    'init container migrate + container app',
  ],
  [
    'has an init container between sidecars',
    {
      initContainers: [
        sidecar('proxy', { cpu: '100m' }),
        named('migrate', { cpu: '1' }),
        sidecar('late', { cpu: '300m' }),
      ],
      containers: [app({ cpu: '500m' })],
    },
    { cpu: '1100m' },
    {},
    'sidecar proxy + init container migrate',
  ],
  [
    'has overhead',
    {
      overhead: { cpu: '250m', memory: '120Mi' },
      containers: [app({ cpu: '500m' }, { memory: '1Gi' })],
    },
    { cpu: '750m', memory: '1144Mi' },
    { memory: '1144Mi' },
    'container app + overhead',
  ],
  [
    'has resources of its own',
    {
      resources: { requests: { cpu: 2 }, limits: { memory: '2Gi' } },
      containers: [
        app({ cpu: '500m', memory: '1Gi' }),
        named('gpu', undefined, { 'example.com/gpu': '1' }),
      ],
    },
    { cpu: '2', memory: '1Gi', 'example.com/gpu': '1' },
    { memory: '2Gi', 'example.com/gpu': '1' },
    'container gpu + pod',
  ],
])('returns the resources of a Pod that %s', (_, spec, requests, limits, from) => {
  const found = resources(spec);
  expect(found).toMatchObject({ requests, limits });
  expect(Object.keys({ ...found.requests, ...found.limits }).sort()).toEqual(
    Object.keys({ ...requests, ...limits }).sort(),
  );
  expect(
    found.shares
      .map(({ role, name }) => [role, ...(name === undefined ? [] : [name])].join(' '))
      .join(' + '),
  ).toBe(from);
});

test('sets default limits of the Pod only since 1.37', () => {
  const spec = {
    resources: { requests: { cpu: 2 } },
    containers: [app(undefined, { cpu: '1', memory: '1Gi' })],
  };
  expect([resources(spec, '1.36').limits, resources(spec, '1.37').limits]).toEqual([
    { cpu: '1', memory: '1Gi' },
    { cpu: '2', memory: '1Gi' },
  ]);
});

const amounts = fc.dictionary(
  fc.constantFrom('cpu', 'memory', 'hugepages-2Mi', 'example.com/gpu'),
  fc.constantFrom('0', '1', '250m', '3', '1Gi', '2M'),
);
const needs = fc.record({ requests: amounts, limits: amounts }, { requiredKeys: [] });
const container = fc.record(
  { name: fc.constantFrom('a', 'b'), resources: needs, restartPolicy: fc.constant('Always') },
  { requiredKeys: ['name'] },
);
const spec = fc.record(
  {
    containers: fc.array(container, { maxLength: 3 }),
    initContainers: fc.array(container, { maxLength: 4 }),
    resources: needs,
    overhead: amounts,
  },
  { requiredKeys: ['containers'] },
);

test('returns shares whose sum is the total', () => {
  fc.assert(
    fc.property(spec, (each) => {
      const found = resources(each as ApiPodSpec);
      for (const list of ['requests', 'limits'] as const) {
        const sum = new Map<string, ParsedQuantity>();
        for (const share of found.shares) addResourceList(sum, parseResourceList(share[list]));
        expect([...sum.keys()].sort()).toEqual(Object.keys(found[list]).sort());
        for (const [name, amount] of sum)
          expect(compareQuantities(amount, quantityOf(found[list][name] ?? ''))).toBe(0);
      }
    }),
    { numRuns: 500 },
  );
});
