import { update } from '../../lib/index.js';

const claim = {
  metadata: { name: 'data' },
  spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1500m' } } },
};
const workload = (kind: string, spec: object, podSpec: object = {}) => ({
  apiVersion: kind === 'ReplicationController' ? 'v1' : 'apps/v1',
  kind,
  metadata: { name: 'web' },
  spec: {
    selector: kind === 'ReplicationController' ? { app: 'web' } : { matchLabels: { app: 'web' } },
    template: {
      metadata: { labels: { app: 'web' } },
      spec: { containers: [{ name: 'web', image: 'nginx:1.29' }], ...podSpec },
    },
    ...spec,
  },
});
const warningsOf = (old: object, manifest: object, kubernetes?: '1.37' | '1.38') =>
  update(old, manifest, { by: 'replace', ...(kubernetes && { kubernetes }) }).warnings.map(
    ({ field, detail }) => [field, detail],
  );

const node = { nodeSelector: { 'beta.kubernetes.io/os': 'linux' } };
const warning = [
  'spec.template.spec.nodeSelector[beta.kubernetes.io/os]',
  'deprecated since v1.14; use "kubernetes.io/os" instead',
];

test('a server warns about a template only if the generation changes', () => {
  const old = workload('Deployment', {}, node);
  expect(warningsOf(old, old)).toEqual([]);
  expect(warningsOf(old, workload('Deployment', { replicas: 2 }, node))).toEqual([warning]);
});

test('up to 1.37, a server warns about the old template of a ReplicationController', () => {
  const [plain, old] = [{}, node].map((spec) => workload('ReplicationController', {}, spec));
  expect(warningsOf(plain as object, old as object)).toEqual([]);
  expect(warningsOf(old as object, plain as object)).toEqual([warning]);
  expect(warningsOf(plain as object, old as object, '1.38')).toEqual([warning]);
  expect(warningsOf(old as object, plain as object, '1.38')).toEqual([]);
});

test('a server warns about the claims of a StatefulSet at every update', () => {
  const old = workload('StatefulSet', { volumeClaimTemplates: [claim] });
  expect(warningsOf(old, old)).toEqual([
    [
      'spec.volumeClaimTemplates[0].Spec.resources.requests[storage]',
      'fractional byte value "1500m" is invalid, must be an integer',
    ],
  ]);
});
