import { type UpdateMethod, update } from '../../lib/index.js';

const METHODS: readonly UpdateMethod[] = ['replace', 'client-side-apply', 'server-side-apply'];

const template = {
  metadata: { labels: { app: 'web' } },
  spec: { containers: [{ name: 'web', image: 'nginx:1.29' }] },
};
const workload = (kind: string, spec: object) => ({
  apiVersion: 'apps/v1',
  kind,
  metadata: { name: 'web' },
  spec: { selector: { matchLabels: { app: 'web' } }, template, ...spec },
});
const pod = (image: string, spec: object = {}) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web' },
  spec: { containers: [{ name: 'web', image }], ...spec },
});
const withTemplateSpec = (spec: object) =>
  workload('Deployment', { template: { ...template, spec: { ...template.spec, ...spec } } });

const env = [{ name: 'A', value: '1' }];
const container = { name: 'web', image: 'nginx:1.29' };

test.each<[string, object, object, readonly string[]]>([
  [
    'a Deployment that gets the strategy Recreate',
    workload('Deployment', {}),
    workload('Deployment', { strategy: { type: 'Recreate' } }),
    ['change', 'change', 'refused'],
  ],
  [
    'a StatefulSet that gets the strategy OnDelete',
    workload('StatefulSet', { serviceName: 'web' }),
    workload('StatefulSet', { serviceName: 'web', updateStrategy: { type: 'OnDelete' } }),
    ['change', 'refused', 'refused'],
  ],
  [
    'a volume without a source that gets one',
    withTemplateSpec({ volumes: [{ name: 'data' }] }),
    withTemplateSpec({ volumes: [{ name: 'data', configMap: { name: 'a' } }] }),
    ['rollout', 'rollout', 'refused'],
  ],
  [
    'a Pod whose image had the tag latest',
    pod('nginx:latest'),
    pod('nginx:1'),
    ['refused', 'restart-in-place', 'restart-in-place'],
  ],
  [
    'a variable that is written twice',
    withTemplateSpec({ containers: [{ ...container, env }] }),
    withTemplateSpec({ containers: [{ ...container, env: [...env, ...env] }] }),
    ['rollout', 'nothing', 'refused'],
  ],
  [
    'replicas',
    workload('Deployment', {}),
    workload('Deployment', { replicas: 3 }),
    ['scale', 'scale', 'scale'],
  ],
  [
    'a default that is written',
    workload('Deployment', {}),
    workload('Deployment', { replicas: 1 }),
    ['nothing', 'nothing', 'nothing'],
  ],
  [
    'a quantity that is written in another way',
    withTemplateSpec({ containers: [{ ...container, resources: { limits: { memory: '1Gi' } } }] }),
    withTemplateSpec({
      containers: [{ ...container, resources: { limits: { memory: '1024Mi' } } }],
    }),
    ['nothing', 'nothing', 'nothing'],
  ],
])('%s', (_, old, manifest, effects) => {
  expect(METHODS.map((by) => update(old, manifest, { by }).effect)).toEqual(effects);
});

const withContainer = (fields: object) =>
  withTemplateSpec({ containers: [{ ...container, ...fields }] });
const withPorts = (...ports: readonly object[]) => withContainer({ ports });

test.each<[string, object, object, UpdateMethod, readonly string[]]>([
  [
    'the zero time of deletion differs from none, although it is not stored',
    workload('Deployment', {}),
    {
      ...workload('Deployment', {}),
      metadata: { name: 'web', deletionTimestamp: '0001-01-01T00:00:00Z' },
    },
    'replace',
    ['metadata.deletionTimestamp'],
  ],
  [
    'a name prefix is checked as a part of a path, even if there is a name',
    workload('Deployment', {}),
    { ...workload('Deployment', {}), metadata: { name: 'web', generateName: 'a/' } },
    'replace',
    ['metadata.generateName'],
  ],
  [
    'the resources of a Pod are kept without defaults',
    pod('nginx:1', { resources: { limits: { cpu: '100m' } } }),
    pod('nginx:1', {
      containers: [{ name: 'web', image: 'nginx:1', resources: { requests: { cpu: '1' } } }],
    }),
    'replace',
    ['spec.resources.requests[cpu]', 'spec'],
  ],
  [
    'an object that loses all applied fields is removed by server-side apply',
    withContainer({ securityContext: { seccompProfile: { type: 'RuntimeDefault' } } }),
    withContainer({ securityContext: { seccompProfile: {} } }),
    'server-side-apply',
    [],
  ],
  [
    'a handler that loses its only field has no type',
    withContainer({ lifecycle: { preStop: { sleep: { seconds: 3 } } } }),
    withContainer({ lifecycle: { preStop: { sleep: {} } } }),
    'server-side-apply',
    ['spec.template.spec.containers[0].lifecycle.preStop'],
  ],
  [
    'an object that has only an empty list is not owned, and is removed',
    workload('Deployment', {}),
    workload('Deployment', { template: { spec: { containers: [] } } }),
    'server-side-apply',
    ['spec.template.metadata.labels', 'spec.template.spec.containers'],
  ],
  [
    'an item without its merge key is refused before values of a wrong type',
    withPorts({ containerPort: 80 }),
    withPorts({ containerPort: 80 }, { name: 1 }),
    'client-side-apply',
    [''],
  ],
])('%s', (_, old, manifest, by, fields) => {
  expect(update(old, manifest, { by }).errors.map(({ field }) => field)).toEqual(fields);
});

test('client-side apply merges ports with the same number into the first one', () => {
  const old = withPorts({ containerPort: 80 }, { containerPort: 80, protocol: 'UDP' });
  const manifest = withPorts({ containerPort: 80 }, { containerPort: 80, protocol: 'SCTP' });
  const { fields } = update(old, manifest, { by: 'client-side-apply' });
  const ports = ['spec', 'template', 'spec', 'containers', 0, 'ports'];
  expect(fields).toEqual([[...ports, 0, 'protocol']]);
});

test('a Pod with the spec null is refused', () => {
  const manifest = { ...pod('nginx:1'), spec: null };
  const { errors } = update(pod('nginx:1'), manifest as object, { by: 'replace' });
  expect(errors).not.toEqual([]);
});

test('the fields that cause a rollout are named', () => {
  const { fields } = update(withTemplateSpec({}), withTemplateSpec({ hostNetwork: true }), {
    by: 'replace',
  });
  expect(fields).toEqual([['spec', 'template', 'spec', 'hostNetwork']]);
});

test('an immutable field is refused with a remediation', () => {
  const old = workload('StatefulSet', { serviceName: 'a' });
  const { errors } = update(old, workload('StatefulSet', { serviceName: 'b' }), { by: 'replace' });
  expect(errors).toMatchObject([
    {
      rule: 'StatefulSet/update/serviceName',
      type: 'FieldValueInvalid',
      field: 'spec.serviceName',
      detail: 'field is immutable',
      remediation: expect.stringContaining('--cascade=orphan'),
    },
  ]);
});

test.each<[string, object, object, boolean]>([
  [
    'an immutable field',
    workload('StatefulSet', { serviceName: 'a' }),
    workload('StatefulSet', { serviceName: 'b' }),
    true,
  ],
  [
    'an invalid manifest',
    workload('StatefulSet', { serviceName: 'a' }),
    workload('StatefulSet', { serviceName: 'b', replicas: -1 }),
    false,
  ],
  ['an accepted update', workload('Deployment', {}), workload('Deployment', {}), false],
])('%s: whether a deletion helps', (_, old, manifest, recreate) => {
  expect(update(old, manifest, { by: 'replace' }).recreate).toBe(recreate);
});

const config = (fields: object) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'a' },
  ...fields,
});

test('a kind beside Pods is checked by its update rules', () => {
  const old = config({ data: { a: '1' }, immutable: true });
  const { errors, recreate } = update(old, config({ data: { a: '2' } }), { by: 'replace' });
  expect(recreate).toBe(true);
  expect(errors).toMatchObject([
    { rule: 'ConfigMap/update/immutable', type: 'FieldValueForbidden', field: 'immutable' },
    { rule: 'ConfigMap/update/data', type: 'FieldValueForbidden', field: 'data' },
  ]);
});

test('before 1.37, a StatefulSet is refused as a whole', () => {
  const old = workload('StatefulSet', { serviceName: 'a' });
  const manifest = workload('StatefulSet', { serviceName: 'b' });
  const { errors } = update(old, manifest, { by: 'replace', kubernetes: '1.36' });
  expect(errors).toMatchObject([{ type: 'FieldValueForbidden', field: 'spec' }]);
});

test('a live object replaces the one that the old manifest creates', () => {
  const old = workload('Deployment', {});
  const scaled = workload('Deployment', { replicas: 5 });
  const live = { ...scaled, metadata: { name: 'web', namespace: 'default' } };
  const { fields } = update(old, old, { by: 'replace', live });
  expect(fields).toContainEqual(['spec', 'replicas']);
});

test('wrong input is refused with a reason', () => {
  const by = 'replace';
  const old = workload('Deployment', {});
  const other = { ...old, metadata: { name: 'api' } };
  expect(() => update(old, other, { by })).toThrow(
    'The manifests are of different objects: apps/v1 Deployment web and apps/v1 Deployment api.',
  );
  expect(() => update(workload('Deployment', { replicas: -1 }), old, { by })).toThrow(
    'The old manifest is refused, so it was not applied: spec.replicas: ' +
      'must be greater than or equal to 0',
  );
  const node = { apiVersion: 'v1', kind: 'Node', metadata: { name: 'web' } };
  expect(() => update(node, node, { by })).toThrow('Node of v1 is not supported.');
});
