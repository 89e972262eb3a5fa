// Measures how a cluster is read, and how Pods are scheduled in it: `npm run bench:schedule`. The
// cluster has 100 nodes and 3,000 Pods, each with the status that a kubelet writes.

// Measures the package as it is published: a loader for TypeScript would add costs of its own.
// Another build can be compared: `npm run bench:schedule -- ../build ../../old/build`.
const BUILDS = process.argv.length > 2 ? process.argv.slice(2) : ['../build'];

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

/** Each Pod preempts one of a lower priority. */
const preempting = Array.from({ length: 10 }, (_, i) =>
  pod(i, 'new', {
    priority: 1,
    containers: [{ name: 'app', image: 'a', resources: { requests: { cpu: '6' } } }],
  }),
);

type Measurement = readonly [title: string, run: () => void];

/** Returns what is measured of a build. */
function measurementsOf(build: string): readonly Measurement[] {
  const { clusterOf, schedule }: typeof import('../lib/cluster.js') = require(
    `${build}/cluster.js`,
  );
  const cluster = clusterOf(JSON.parse(text));
  const [first] = fitting;
  const fits = (each: object, count: number): void => {
    if (schedule(each as never, cluster).fits.length !== count)
      throw new Error('Another number of nodes fits.');
  };
  return [
    [
      `read ${PODS} Pods on ${NODES} nodes from ${(text.length / 1e6).toFixed(1)} MB of JSON`,
      () => void clusterOf(JSON.parse(text)),
    ],
    [
      'the same, with a first Pod',
      () => void schedule(first as never, clusterOf(JSON.parse(text))),
    ],
    [
      `${NEW_PODS} Pods that fit, with scores`,
      () => {
        for (const each of fitting) fits(each, NODES);
      },
    ],
    [
      `${NEW_PODS} Pods that fit no node, ${NEW_PODS * NODES} Pods and nodes`,
      () => {
        for (const each of unfit) fits(each, 0);
      },
    ],
    [
      `${preempting.length} Pods that preempt others`,
      () => {
        for (const each of preempting) fits(each, 0);
      },
    ],
  ];
}

/** Measures CPU time, on which other processes have less influence, in milliseconds. */
function measure(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const builds = BUILDS.map((name) => ({ name, measurements: measurementsOf(name) }));
for (const [i, [title]] of (builds[0]?.measurements ?? []).entries()) {
  const times = builds.map((): number[] => []);
  // The builds take turns, so that a slow moment of the machine affects each of them.
  for (let round = 0; round < ROUNDS; round++)
    for (const [j, { measurements }] of builds.entries())
      times[j]?.push(measure(measurements[i]?.[1] ?? (() => {})));
  for (const [j, { name }] of builds.entries()) {
    const sorted = [...(times[j] ?? [])].sort((a, b) => a - b);
    const [median, fastest] = [sorted[ROUNDS >> 1], sorted[0]].map((each) => each?.toFixed(2));
    const of = builds.length > 1 ? ` (${name})` : '';
    console.log(`${title}${of}: ${median} ms, fastest round ${fastest} ms`);
  }
}
