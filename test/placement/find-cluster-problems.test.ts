import type { KubernetesObject } from '../../lib/api/kubernetes-object.js';
import { clusterOf } from '../../lib/cluster/cluster-of.js';
import { findClusterProblems } from '../../lib/placement/find-cluster-problems.js';
import { limitRange, quota, workload } from './manifests.js';

const cluster = clusterOf({ count: 2, cpu: '2', memory: '8Gi', zones: ['a', 'b'] });

const rulesOf = (manifests: readonly KubernetesObject[], alternatives = false) =>
  findClusterProblems(manifests, cluster, { alternatives }).map((list) =>
    list.map(({ rule }) => rule),
  );

const near = (app: string) => ({
  affinity: {
    podAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: [
        { topologyKey: 'kubernetes.io/hostname', labelSelector: { matchLabels: { app } } },
      ],
    },
  },
});

test.each<[string, readonly KubernetesObject[], readonly string[][], readonly string[][]]>([
  ['Pods that fit', [workload('Deployment', 'web', { replicas: 2 })], [[]], [[]]],
  [
    'a Pod that is larger than each node',
    [workload('Job', 'train', { cpu: '3' })],
    [['cluster/node']],
    [['cluster/node']],
  ],
  [
    'a workload that is larger than all nodes',
    [workload('Deployment', 'web', { replicas: 3, cpu: '1500m' })],
    [['cluster/room']],
    [['cluster/room']],
  ],
  [
    'workloads that are larger together',
    [
      workload('Deployment', 'web', { replicas: 2, cpu: '1500m' }),
      workload('Deployment', 'api', { replicas: 2, cpu: '1500m' }),
    ],
    [['cluster/room'], ['cluster/room']],
    [[], []],
  ],
  [
    'a Pod that has to be near one of the same application',
    [workload('Job', 'near', { pod: near('web') }), workload('Deployment', 'web')],
    [[], []],
    [[], []],
  ],
  [
    'a Pod that has to be near one that does not exist',
    [workload('Job', 'near', { pod: near('web') })],
    [['cluster/node']],
    [[]],
  ],
  [
    'Pods that exceed a quota',
    [quota('1'), workload('Deployment', 'web', { replicas: 2 })],
    [[], ['cluster/admission']],
    [[], ['cluster/admission']],
  ],
  [
    'workloads that exceed a quota together',
    [quota('1'), workload('Job', 'a'), workload('Job', 'b')],
    [[], [], ['cluster/admission']],
    [[], [], []],
  ],
  [
    'a Pod that exceeds a LimitRange',
    [limitRange('500m', '1'), workload('Job', 'a', { cpu: '1500m' })],
    [[], ['cluster/admission']],
    [[], ['cluster/admission']],
  ],
  [
    'a manifest that the API server rejects, and one of another kind',
    [workload('Job', 'UPPER', { cpu: '9' }), { apiVersion: 'v1', kind: 'Service' }],
    [[], []],
    [[], []],
  ],
])('%s', (_, manifests, together, alternatives) => {
  expect(rulesOf(manifests)).toEqual(together);
  expect(rulesOf(manifests, true)).toEqual(alternatives);
});

test('a finding names the event, and is at the spec of the Pod', () => {
  const [[finding] = []] = findClusterProblems([workload('Job', 'train', { cpu: '3' })], cluster);
  expect(finding).toMatchObject({
    severity: 'error',
    field: 'spec.template.spec',
    path: ['spec', 'template', 'spec'],
    detail: expect.stringMatching(
      /^The Pod stays Pending \(FailedScheduling: 0\/2 nodes are available: 2 Insufficient cpu\./,
    ),
    remediation: expect.stringContaining('add a node'),
  });
});
