import { clusterOf } from '../../../lib/cluster/cluster-of.js';
import { nodeProblems } from '../../../lib/scheduling/problems/node-problems.js';

const ZONE = 'topology.kubernetes.io/zone';
const anti = (app: string) => ({
  podAntiAffinity: {
    requiredDuringSchedulingIgnoredDuringExecution: [
      { topologyKey: ZONE, labelSelector: { matchLabels: { app } } },
    ],
  },
});
const cluster = clusterOf([
  {
    count: 1,
    cpu: '4',
    memory: '8Gi',
    pods: 1,
    zones: ['a'],
    labels: { disktype: 'hdd', rank: '3' },
    taints: [
      { key: 'dedicated', value: 'gpu', effect: 'NoSchedule' },
      { key: 'old', effect: 'NoExecute' },
      { key: 'spot', effect: 'PreferNoSchedule' },
    ],
  },
  {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'db', namespace: 'shop', labels: { app: 'db' } },
    spec: {
      nodeName: 'node-1',
      affinity: anti('web'),
      containers: [
        {
          name: 'db',
          image: 'x',
          ports: [{ containerPort: 80, hostPort: 80 }],
          resources: { requests: { cpu: '2500m', memory: '1Gi' } },
        },
      ],
    },
  },
]);
const pod = (spec: object = {}, container: object = {}, app = 'api') => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web', namespace: 'shop', labels: { app } },
  spec: {
    containers: [{ name: 'web', image: 'x', ...container }],
    tolerations: [{ operator: 'Exists' }],
    ...spec,
  },
});
const required = (nodeSelectorTerms: object[]) => ({
  affinity: {
    nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms } },
  },
});
const term = (key: string, operator: string, ...values: string[]) => ({
  matchExpressions: [{ key, operator, ...(values.length > 0 && { values }) }],
});

function detailsOf(plugin: string, manifest: object): readonly string[] {
  const [node] = nodeProblems(manifest as never, cluster);
  return node?.problems.find((each) => each.plugin === plugin)?.details ?? [];
}

test.each<[string, object, readonly string[]]>([
  [
    'TaintToleration',
    pod({ tolerations: [] }),
    [
      'The Pod does not tolerate the taint dedicated=gpu:NoSchedule.',
      'The Pod does not tolerate the taint old:NoExecute.',
    ],
  ],
  ['NodeName', pod({ nodeName: 'other' }), ['The Pod names the node other.']],
  [
    'NodeAffinity',
    pod({ nodeSelector: { disktype: 'ssd', arch: 'arm64', rank: '3' } }),
    [
      'nodeSelector wants disktype=ssd, the node has disktype=hdd.',
      'nodeSelector wants arch=arm64, the node has no label arch.',
    ],
  ],
  [
    'NodeAffinity',
    pod(required([term('disktype', 'In', 'ssd'), term('rank', 'Gt', '5')])),
    [
      'nodeSelectorTerms[0] wants disktype=ssd, the node has disktype=hdd.',
      'nodeSelectorTerms[1] wants rank > 5, the node has rank=3.',
    ],
  ],
  [
    'NodeAffinity',
    pod(required([term('disktype', 'NotIn', 'hdd', 'tape')])),
    ['nodeAffinity wants disktype not in (hdd, tape), the node has disktype=hdd.'],
  ],
  [
    'NodeAffinity',
    pod(required([term('disktype', 'DoesNotExist')])),
    ['nodeAffinity wants no label disktype, the node has disktype=hdd.'],
  ],
  [
    'NodeAffinity',
    pod(required([term('gpu', 'Exists')])),
    ['nodeAffinity wants the label gpu, the node has no label gpu.'],
  ],
  [
    'NodePorts',
    pod({}, { ports: [{ containerPort: 8080, hostPort: 80 }] }),
    ['Pod shop/db uses the port 80/TCP of the node.'],
  ],
  [
    'NodeResourcesFit',
    pod({}, { resources: { requests: { cpu: '2', memory: '1Gi', 'nvidia.com/gpu': '1' } } }),
    [
      'The node takes 1 Pod, and has 1.',
      'The Pod requests 2 CPUs. The node has 1.5 CPUs left, of 4 CPUs.',
      'The Pod requests 1 nvidia.com/gpu. The node has no nvidia.com/gpu.',
    ],
  ],
  [
    'PodTopologySpread',
    pod({
      topologySpreadConstraints: [
        {
          maxSkew: 1,
          topologyKey: 'rack',
          whenUnsatisfiable: 'DoNotSchedule',
          labelSelector: { matchLabels: { app: 'db' } },
        },
      ],
    }),
    ['topologySpreadConstraints wants the label rack, the node does not have it.'],
  ],
  [
    'InterPodAffinity',
    pod({ affinity: anti('db') }, {}, 'web'),
    [
      `podAntiAffinity selects Pod shop/db in ${ZONE}=a.`,
      `The podAntiAffinity of Pod shop/db in ${ZONE}=a selects the Pod.`,
    ],
  ],
  [
    'InterPodAffinity',
    pod({
      affinity: {
        podAffinity: anti('cache').podAntiAffinity,
      },
    }),
    [`podAffinity selects no Pod in ${ZONE}=a.`],
  ],
])('%s %#', (plugin, manifest, details) => {
  expect(detailsOf(plugin, manifest)).toEqual(details);
});

test('all plugins are asked, and a node that fits has no problems', () => {
  const [node] = nodeProblems(
    pod({ tolerations: [], nodeSelector: { disktype: 'ssd' } }, {}, 'web'),
    cluster,
  );
  expect(
    node?.problems.map(({ plugin, canPreemptionHelp }) => [plugin, canPreemptionHelp]),
  ).toEqual([
    ['TaintToleration', false],
    ['NodeAffinity', false],
    ['NodeResourcesFit', true],
    ['InterPodAffinity', true],
  ]);
  expect(nodeProblems(pod(), clusterOf({ count: 1, cpu: '1', memory: '1Gi' }))).toEqual([]);
});

test('a manifest that is no Pod is an error', () => {
  expect(() => nodeProblems({ kind: 'Deployment' }, cluster)).toThrow(
    'nodeProblems takes a Pod, not Deployment',
  );
});
