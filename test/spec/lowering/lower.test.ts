import { lower } from '../../../lib/spec/lowering/lower.js';
import type { PodSpec } from '../../../lib/spec/pod.js';

const pod = (fields: Partial<PodSpec>): PodSpec => ({
  containers: { app: { image: 'nginx' } },
  ...fields,
});

/** The authored form, and the form of the API. */
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
    'pull secrets as strings, or as objects',
    { imagePullSecrets: ['a', { name: 'b' }, {}] },
    { imagePullSecrets: [{ name: 'a' }, { name: 'b' }, {}] },
  ],
  [
    'readiness gates as strings',
    { readinessGates: ['a/b'] },
    { readinessGates: [{ conditionType: 'a/b' }] },
  ],
  [
    'scheduling gates as strings',
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
    'undefined fields as omitted',
    { hostNetwork: undefined, securityContext: { runAsUser: undefined } },
    { securityContext: {} },
  ],
];

/** The same for the fields of a container. */
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
    'variables with a value, an empty value and a source',
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
    'a variable that is omitted by a condition',
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

test.each(ofContainer)('lowers in a container %s', (_, written, api) => {
  expect(lower({ containers: { app: written } } as unknown as PodSpec)).toEqual({
    containers: [{ name: 'app', ...(api as object) }],
  });
});

test('keeps values of a wrong type, so that validation reports them', () => {
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

test('keeps both names of a volume in a mount, so that neither overrides the other', () => {
  const both = {
    containers: { app: { image: 'x', volumeMounts: { '/a': { volume: 'a', name: 'b' } } } },
  } as unknown as PodSpec;
  expect(lower(both).containers?.[0]?.volumeMounts).toEqual([
    { mountPath: '/a', volume: 'a', name: 'b' },
  ]);
});

test('shares no objects with its argument, and does not change it', () => {
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

test('keeps an instance of a class, which cdk8s renders', () => {
  class Late {}
  const late = new Late();
  expect(
    lower({ containers: { app: { image: late } } } as unknown as PodSpec).containers?.[0]?.image,
  ).toBe(late);
});

test('keeps all keys, including __proto__', () => {
  const written = JSON.parse(
    '{"containers":{"__proto__":{"image":"x"}},"nodeSelector":{"__proto__":"x"}}',
  ) as PodSpec;
  expect(JSON.stringify(lower(written))).toBe(
    '{"containers":[{"name":"__proto__","image":"x"}],"nodeSelector":{"__proto__":"x"}}',
  );
});
