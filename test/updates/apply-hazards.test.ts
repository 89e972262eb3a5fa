import { type UpdateMethod, update } from '../../lib/index.js';

const METHODS: readonly UpdateMethod[] = ['replace', 'client-side-apply', 'server-side-apply'];

const container = { name: 'web', image: 'nginx:1.29' };
const template = (spec: object) => ({
  metadata: { labels: { app: 'web' } },
  spec: { containers: [container], ...spec },
});
const workload = (kind: string, spec: object, podSpec: object = {}) => ({
  apiVersion: 'apps/v1',
  kind,
  metadata: { name: 'web' },
  spec: { selector: { matchLabels: { app: 'web' } }, template: template(podSpec), ...spec },
});
const deployment = (spec: object) => workload('Deployment', {}, spec);
const withContainer = (fields: object) => deployment({ containers: [{ ...container, ...fields }] });

const recreate = workload('Deployment', { strategy: { type: 'Recreate' } });
const onDelete = workload('StatefulSet', { updateStrategy: { type: 'OnDelete' } });
const latest = withContainer({ image: 'nginx' });
const fixed = withContainer({ image: 'nginx:1.29' });
const tcp = withContainer({ ports: [{ containerPort: 53 }] });
const both = withContainer({
  ports: [{ containerPort: 53 }, { containerPort: 53, protocol: 'UDP' }],
});
const env = { name: 'A', value: '1' };

test.each<[string, object, object, UpdateMethod, string, string]>([
  [
    'a pull policy that was a default of the old tag',
    latest,
    fixed,
    'client-side-apply',
    'spec.template.spec.containers[0].imagePullPolicy',
    'Write the policy: `imagePullPolicy: IfNotPresent`',
  ],
  [
    'a pull policy that was a default of the old tag',
    latest,
    fixed,
    'server-side-apply',
    'spec.template.spec.containers[0].imagePullPolicy',
    'Write the policy: `imagePullPolicy: IfNotPresent`',
  ],
  [
    'the rolling update of a Deployment that gets another strategy',
    workload('Deployment', {}),
    recreate,
    'server-side-apply',
    'spec.strategy.rollingUpdate',
    'Apply the old manifest with `rollingUpdate` first',
  ],
  [
    'the rolling update of a StatefulSet that gets another strategy',
    workload('StatefulSet', {}),
    onDelete,
    'client-side-apply',
    'spec.updateStrategy.rollingUpdate',
    'Write `rollingUpdate: null`',
  ],
  [
    'the directory of a volume without a source',
    deployment({ volumes: [{ name: 'data' }] }),
    deployment({ volumes: [{ name: 'data', configMap: { name: 'a' } }] }),
    'server-side-apply',
    'spec.template.spec.volumes[0].emptyDir',
    'Apply the old manifest with `emptyDir` first',
  ],
  [
    'a port with the number of another one',
    tcp,
    both,
    'client-side-apply',
    'spec.template.spec.containers[0].ports[1]',
    'Use `kubectl apply --server-side`',
  ],
  [
    'a variable that is written twice',
    withContainer({ env: [env] }),
    withContainer({ env: [env, { name: 'A', value: '2' }] }),
    'client-side-apply',
    'spec.template.spec.containers[0].env[1]',
    'Write each item of `env` once.',
  ],
])('%s is a hazard', (_, old, manifest, by, field, remediation) => {
  expect(update(old, manifest, { by }).hazards).toMatchObject([
    { type: 'Hazard', field, remediation: expect.stringContaining(remediation) },
  ]);
});

test('a replace has no such hazards, and an apply has none if it writes all', () => {
  expect(update(latest, fixed, { by: 'replace' }).hazards).toEqual([]);
  for (const by of METHODS) expect(update(tcp, fixed, { by }).hazards).toEqual([]);
});

test('the remediation of an error says that a default stays', () => {
  const { errors } = update(workload('Deployment', {}), recreate, { by: 'server-side-apply' });
  expect(errors).toMatchObject([
    {
      field: 'spec.strategy.rollingUpdate',
      remediation: expect.stringContaining('Apply the old manifest with `rollingUpdate` first'),
    },
  ]);
});

test('the remediations are accepted', () => {
  const rollingUpdate = { maxSurge: '25%', maxUnavailable: '25%' };
  const owned = workload('Deployment', { strategy: { type: 'RollingUpdate', rollingUpdate } });
  expect(update(owned, recreate, { by: 'server-side-apply' }).effect).toBe('change');

  const removed = workload('StatefulSet', {
    updateStrategy: { type: 'OnDelete', rollingUpdate: null },
  });
  const plain = workload('StatefulSet', {});
  expect(update(plain, removed, { by: 'client-side-apply' }).effect).toBe('change');

  const directory = deployment({ volumes: [{ name: 'data', emptyDir: {} }] });
  const configMap = deployment({ volumes: [{ name: 'data', configMap: { name: 'a' } }] });
  expect(update(directory, configMap, { by: 'server-side-apply' }).effect).toBe('rollout');

  const policy = withContainer({ imagePullPolicy: 'IfNotPresent' });
  expect(update(latest, policy, { by: 'server-side-apply' }).hazards).toEqual([]);
  expect(update(tcp, both, { by: 'server-side-apply' }).hazards).toEqual([]);
});

test('a null probe is empty for server-side apply', () => {
  const probe = { httpGet: { path: '/', port: 80 } };
  const { errors } = update(
    withContainer({ livenessProbe: probe }),
    withContainer({ livenessProbe: null }),
    { by: 'server-side-apply' },
  );
  expect(errors).toMatchObject([
    { remediation: 'Leave out `livenessProbe`: server-side apply takes null for an empty value.' },
  ]);
});

test('a Pod whose pull policy would change gets the advice to keep it', () => {
  const pod = (image: string) => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web' },
    spec: { containers: [{ name: 'web', image }] },
  });
  const { errors } = update(pod('nginx'), pod('nginx:1.29'), { by: 'replace' });
  expect(errors).toMatchObject([
    { field: 'spec', remediation: expect.stringContaining('`imagePullPolicy`') },
  ]);
});
