// Measures how a cluster is read, and how Pods are scheduled in it: `npm run bench:schedule`. The
// cluster has 100 nodes and 3,000 Pods, each with the status that a kubelet writes.

// Measures the package as it is published: a loader for TypeScript would add costs of its own.
const { clusterOf, schedule }: typeof import('../lib/cluster.js') = require('../build/cluster.js');

const NODES = 100;
const PODS = 3_000;
const NEW_PODS = 100;
const ROUNDS = 9;
const requests = { cpu: '100m', memory: '128Mi' };

const node = (i: number): object => ({
  apiVersion: 'v1',
  kind: 'Node',
  metadata: {
    name: `node-${i}`,
    labels: {
      'kubernetes.io/hostname': `node-${i}`,
      'kubernetes.io/os': 'linux',
      'topology.kubernetes.io/zone': `zone-${i % 3}`,
    },
  },
  spec: {},
  status: {
    allocatable: { cpu: '7910m', memory: '28Gi', pods: '110', 'ephemeral-storage': '90Gi' },
    images: [{ names: ['registry.example/app:1'], sizeBytes: 90_000_000 }],
  },
});

const pod = (i: number, name: string, spec: object = {}): object => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, namespace: `team-${i % 10}`, labels: { app: `app-${i % 50}` } },
  spec: {
    containers: ['app', 'proxy'].map((container) => ({
      name: container,
      image: 'registry.example/app:1',
      ports: [{ containerPort: 8080 }],
      resources: { requests, limits: { memory: '256Mi' } },
    })),
    affinity: {
      podAntiAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [
          {
            weight: 50,
            podAffinityTerm: {
              topologyKey: 'kubernetes.io/hostname',
              labelSelector: { matchLabels: { app: `app-${i % 50}` } },
            },
          },
        ],
      },
    },
    ...spec,
  },
});

const bound = (i: number): object => ({
  ...pod(i, `pod-${i}`, { nodeName: `node-${i % NODES}` }),
  status: {
    phase: 'Running',
    startTime: '2026-11-01T00:00:00Z',
    containerStatuses: ['app', 'proxy'].map((name) => ({
      name,
      ready: true,
      allocatedResources: requests,
      resources: { requests },
    })),
  },
});

const text = JSON.stringify({
  apiVersion: 'v1',
  kind: 'List',
  items: [
    ...Array.from({ length: NODES }, (_, i) => node(i)),
    ...Array.from({ length: PODS }, (_, i) => bound(i)),
  ],
});
const fitting = Array.from({ length: NEW_PODS }, (_, i) => pod(i, 'new'));
/** Every filter but the last one accepts each node. */
const unfit = Array.from({ length: NEW_PODS }, (_, i) =>
  pod(i, 'new', {
    preemptionPolicy: 'Never',
    topologySpreadConstraints: [
      {
        maxSkew: 1,
        topologyKey: 'example.com/rack',
        whenUnsatisfiable: 'DoNotSchedule',
        labelSelector: { matchLabels: { app: `app-${i % 50}` } },
      },
    ],
  }),
);

/** Measures CPU time, on which other processes have less influence. */
function millisecondsOf(run: () => void): string {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  }).sort((a, b) => a - b);
  return `${rounds[ROUNDS >> 1]?.toFixed(2)} ms, fastest round ${rounds[0]?.toFixed(2)} ms`;
}

const cluster = clusterOf(JSON.parse(text));
console.log(
  `read ${PODS} Pods on ${NODES} nodes from ${(text.length / 1e6).toFixed(1)} MB of JSON: ` +
    millisecondsOf(() => void clusterOf(JSON.parse(text))),
);
console.log(
  `${NEW_PODS} Pods that fit, with scores: ` +
    millisecondsOf(() => {
      for (const each of fitting)
        if (schedule(each, cluster).fits.length !== NODES) throw new Error('a node does not fit');
    }),
);
console.log(
  `${NEW_PODS} Pods that fit no node, ${NEW_PODS * NODES} Pods and nodes: ` +
    millisecondsOf(() => {
      for (const each of unfit)
        if (schedule(each, cluster).fits.length > 0) throw new Error('a node fits');
    }),
);
