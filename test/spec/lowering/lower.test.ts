import { lower } from '../../../lib/spec/lowering/lower.js';
import type { PodSpec } from '../../../lib/spec/pod.js';

const pod = (fields: Partial<PodSpec>): PodSpec => ({
  containers: { app: { image: 'nginx' } },
  ...fields,
});

/** What is written, and what the API calls it. */
const table: readonly (readonly [string, unknown, unknown])[] = [
  [
    'a container by its name',
    { containers: { app: { image: 'x' } } },
    { containers: [{ name: 'app', image: 'x' }] },
  ],
  [
    'init containers in the order written',
    { initContainers: { b: { image: 'x' }, a: { image: 'y' } } },
    {
      initContainers: [
        { name: 'b', image: 'x' },
        { name: 'a', image: 'y' },
      ],
    },
  ],
  [
    'a volume by its name',
    { volumes: { logs: { emptyDir: {} } } },
    { volumes: [{ name: 'logs', emptyDir: {} }] },
  ],
  [
    'host aliases by IP',
    { hostAliases: { '10.0.0.1': ['a', 'b'] } },
    { hostAliases: [{ ip: '10.0.0.1', hostnames: ['a', 'b'] }] },
  ],
  [
    'resource claims by name',
    { resourceClaims: { gpu: { resourceClaimName: 'g' } } },
    { resourceClaims: [{ name: 'gpu', resourceClaimName: 'g' }] },
  ],
  [
    'eviction responders by name',
    { evictionResponders: { 'a.b/c': 5 } },
    { evictionResponders: [{ name: 'a.b/c', priority: 5 }] },
  ],
  [
    'pull secrets as texts, or as objects',
    { imagePullSecrets: ['a', { name: 'b' }, {}] },
    { imagePullSecrets: [{ name: 'a' }, { name: 'b' }, {}] },
  ],
  [
    'readiness gates as texts',
    { readinessGates: ['a/b'] },
    { readinessGates: [{ conditionType: 'a/b' }] },
  ],
  [
    'scheduling gates as texts',
    { schedulingGates: ['a/b'] },
    { schedulingGates: [{ name: 'a/b' }] },
  ],
  [
    'resource claims of the Pod',
    { resources: { claims: { gpu: { request: 'r' } }, limits: { cpu: 1 } } },
    { resources: { claims: [{ name: 'gpu', request: 'r' }], limits: { cpu: 1 } } },
  ],
  [
    'a field of the same form',
    { tolerations: [{ operator: 'Exists' }], hostNetwork: false },
    { tolerations: [{ operator: 'Exists' }], hostNetwork: false },
  ],
  [
    'undefined as not written',
    { hostNetwork: undefined, securityContext: { runAsUser: undefined } },
    { securityContext: {} },
  ],
];

/** Fields of a container, and what the API calls them. */
const ofContainer: readonly (readonly [string, unknown, unknown])[] = [
  [
    'ports by name',
    { ports: { http: 80, dns: { containerPort: 53, protocol: 'UDP' } } },
    {
      ports: [
        { name: 'http', containerPort: 80 },
        { name: 'dns', containerPort: 53, protocol: 'UDP' },
      ],
    },
  ],
  [
    'ports in a list',
    { ports: [80, { containerPort: 81, name: 'b' }] },
    { ports: [{ containerPort: 80 }, { containerPort: 81, name: 'b' }] },
  ],
  [
    'a variable with a value, with none, and with a source',
    { env: { A: 'x', B: '', C: { fieldRef: { fieldPath: 'metadata.name' } } } },
    {
      env: [
        { name: 'A', value: 'x' },
        { name: 'B', value: '' },
        { name: 'C', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
      ],
    },
  ],
  [
    'variables in a list',
    {
      env: [
        { name: 'A', value: '1' },
        { name: 'A', value: '2' },
      ],
    },
    {
      env: [
        { name: 'A', value: '1' },
        { name: 'A', value: '2' },
      ],
    },
  ],
  [
    'a variable left out by a condition',
    { env: { A: undefined, B: 'x' } },
    { env: [{ name: 'B', value: 'x' }] },
  ],
  [
    'mounts by path',
    { volumeMounts: { '/logs': { volume: 'logs', readOnly: true } } },
    { volumeMounts: [{ mountPath: '/logs', name: 'logs', readOnly: true }] },
  ],
  [
    'mounts in a list',
    { volumeMounts: [{ mountPath: 'logs', name: 'logs' }] },
    { volumeMounts: [{ mountPath: 'logs', name: 'logs' }] },
  ],
  [
    'devices by path',
    { volumeDevices: { '/dev/a': { volume: 'disk' } } },
    { volumeDevices: [{ devicePath: '/dev/a', name: 'disk' }] },
  ],
  [
    'resources and their claims',
    { resources: { requests: { cpu: '1' }, claims: { gpu: {} } } },
    { resources: { requests: { cpu: '1' }, claims: [{ name: 'gpu' }] } },
  ],
  ['empty records', { ports: {}, env: {} }, { ports: [], env: [] }],
];

test.each(table)('lowers %s', (_, written, api) => {
  expect(lower(written as PodSpec)).toEqual(api);
});

test.each(ofContainer)('lowers, of a container, %s', (_, written, api) => {
  expect(lower({ containers: { app: written } } as unknown as PodSpec)).toEqual({
    containers: [{ name: 'app', ...(api as object) }],
  });
});

test('keeps what is of the wrong kind, for the judge to refuse', () => {
  const wrong = {
    containers: { app: 'nginx', web: { image: 'x', ports: { http: 'eighty' }, env: { A: 3 } } },
    volumes: 'none',
    imagePullSecrets: 'a',
  } as unknown as PodSpec;
  expect(lower(wrong)).toEqual({
    containers: [
      'nginx',
      { name: 'web', image: 'x', ports: ['eighty'], env: [{ name: 'A', value: 3 }] },
    ],
    volumes: 'none',
    imagePullSecrets: 'a',
  });
});

test('keeps both names of a mount, so that neither hides the other', () => {
  const both = {
    containers: { app: { image: 'x', volumeMounts: { '/a': { volume: 'a', name: 'b' } } } },
  } as unknown as PodSpec;
  expect(lower(both).containers?.[0]?.volumeMounts).toEqual([
    { mountPath: '/a', volume: 'a', name: 'b' },
  ]);
});

test('shares nothing with what it was given, and leaves that as it was', () => {
  const written = pod({
    securityContext: { sysctls: [{ name: 'a', value: 'b' }] },
    tolerations: [{ key: 'a' }],
  });
  const before = structuredClone(written);
  const lowered = lower(Object.freeze(written));
  expect(lowered.securityContext).not.toBe(written.securityContext);
  expect(lowered.tolerations?.[0]).not.toBe(written.tolerations?.[0]);
  expect(written).toEqual(before);
});

test('keeps an object of a class as it is, for cdk8s to render', () => {
  class Late {}
  const late = new Late();
  expect(
    lower({ containers: { app: { image: late } } } as unknown as PodSpec).containers?.[0]?.image,
  ).toBe(late);
});

test('loses no key, not even __proto__', () => {
  const written = JSON.parse(
    '{"containers":{"__proto__":{"image":"x"}},"nodeSelector":{"__proto__":"x"}}',
  ) as PodSpec;
  expect(JSON.stringify(lower(written))).toBe(
    '{"containers":[{"name":"__proto__","image":"x"}],"nodeSelector":{"__proto__":"x"}}',
  );
});
