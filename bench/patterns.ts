// Measures how much time each pattern and each workload adds to a Pod: `npm run bench:patterns`.
// They run in turn in one process.
import { type ApiObject, App, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { PodProps } from '../lib/index.js';
import { validPod } from './pods.js';

// The built package, because compiling TypeScript on the fly would add time.
const pods: typeof import('../lib/index.js') = require('../build/index.js');

// Few Pods per round and many rounds, so that some rounds are not disturbed by other processes.
const PODS = 500;
const ROUNDS = 101;
/** Maximum time in microseconds per Pod that a pattern or workload may add. */
const MAX_MICROSECONDS = 10;

const listener = (port: number) =>
  ({ image: 'x', ports: { proxy: port }, startupProbe: { tcpSocket: { port: 'proxy' } } }) as const;
const agent = { image: 'agent:1', resources: { requests: { cpu: '10m' } } } as const;

const patterns: Readonly<Record<string, (pod: PodProps) => PodProps>> = {
  sidecar: (pod) =>
    pods.sidecar(pod, {
      sidecars: { agent },
      volumes: { shared: { emptyDir: {} } },
      mounts: { app: { '/shared': { volume: 'shared' } } },
    }),
  sidecarLogging: (pod) =>
    pods.sidecarLogging(pod, { app: 'tail', logFile: '/var/log/tail/a.log', volume: 'written' }),
  init: (pod) =>
    pods.init(pod, { initContainers: { set: agent, fetch: agent }, env: { app: { SET: 'yes' } } }),
  ambassador: (pod) =>
    pods.ambassador(pod, {
      name: 'proxy',
      container: listener(6379),
      clients: { app: { REDIS: 'proxy' } },
    }),
  adapter: (pod) =>
    pods.adapter(pod, {
      app: 'app',
      source: { port: 'http', variable: 'APP' },
      name: 'exporter',
      container: listener(9113),
    }),
  configReloader: (pod) =>
    pods.configReloader(pod, {
      app: 'app',
      volume: 'config',
      reload: { port: 'http', path: '/' },
      name: 'reloader',
      container: agent,
    }),
  'immutableConfiguration, a volume': (pod) =>
    pods.immutableConfiguration(pod, {
      image: 'c:1',
      folder: '/c',
      volume: 'conf',
      mounts: { app: '/c' },
      method: 'imageVolume',
    }),
  'immutableConfiguration, a step': (pod) =>
    pods.immutableConfiguration(pod, {
      image: 'c:1',
      folder: '/c',
      volume: 'conf',
      mounts: { app: '/c' },
      method: { initContainer: 'copy' },
    }),
  gracefulShutdown: (pod) =>
    pods.gracefulShutdown(pod, { drainSeconds: 5, stopSeconds: 20, containers: ['tail'] }),
  leaderElection: (pod) =>
    pods.leaderElection(pod, {
      name: 'elector',
      container: listener(4040),
      lease: 'a',
      serviceAccount: 'web',
    }),
  'workQueue, a list': (pod) =>
    pods.workQueue(ending(pod), {
      worker: 'app',
      work: { items: ['a', 'b'], configMap: 'a', volume: 'items', file: '/item' },
    }),
  'workQueue, a queue': (pod) =>
    pods.workQueue(ending(pod), {
      worker: 'app',
      work: { name: 'queue', container: listener(6379), port: 'proxy', variable: 'QUEUE' },
    }),
  scatterGather: (pod) =>
    pods.scatterGather(pod, {
      root: 'app',
      leaves: {
        variable: 'LEAVES',
        containers: { one: listener(9001), two: listener(9002) },
        ports: { one: 'proxy', two: 'proxy' },
      },
      aggregator: { name: 'merge', container: listener(9003), port: 'proxy', variable: 'MERGE' },
    }),
  restricted: (pod) => pods.restricted(pod),
};

const ending = (pod: PodProps) => ({ ...pod, restartPolicy: 'Never' as const });

type Kind = new (scope: Construct, id: string, props: object) => ApiObject;
/** The workloads, each with a name, so that none has to be generated. */
const workloads: Readonly<Record<string, readonly [Kind, (pod: PodProps) => object]>> = {
  Pod: [pods.Pod as Kind, (pod) => pod],
  Deployment: [
    pods.Deployment as Kind,
    (template) => ({ metadata: { name: template.metadata?.name }, replicas: 3, template }),
  ],
  ReplicaSet: [
    pods.ReplicaSet as Kind,
    (template) => ({ metadata: { name: template.metadata?.name }, replicas: 3, template }),
  ],
  StatefulSet: [
    pods.StatefulSet as Kind,
    (template) => ({ metadata: { name: template.metadata?.name }, serviceName: 'web', template }),
  ],
  DaemonSet: [
    pods.DaemonSet as Kind,
    (template) => ({ metadata: { name: template.metadata?.name }, template }),
  ],
  ReplicationController: [
    pods.ReplicationController as Kind,
    (template) => ({ metadata: { name: template.metadata?.name }, replicas: 3, template }),
  ],
  Job: [
    pods.Job as Kind,
    (template) => ({ metadata: { name: template.metadata?.name }, backoffLimit: 1, template }),
  ],
  CronJob: [
    pods.CronJob as Kind,
    (template) => ({
      metadata: { name: template.metadata?.name },
      schedule: '0 * * * *',
      jobTemplate: { template },
    }),
  ],
  PodTemplate: [
    pods.PodTemplate as Kind,
    (template) => ({ metadata: { name: template.metadata?.name }, template }),
  ],
};

const authored = Array.from({ length: PODS }, (_, i) => validPod(i));

/** Microseconds per Pod. */
function time(act: (i: number) => void): number {
  globalThis.gc?.();
  const before = process.hrtime.bigint();
  for (let i = 0; i < PODS; i++) act(i);
  return Number(process.hrtime.bigint() - before) / 1000 / PODS;
}

const best = new Map<string, number>();
const record = (name: string, microseconds: number): unknown =>
  best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, microseconds));
const row = (name: string, cells: readonly number[]): void =>
  console.log(
    `  ${name.padEnd(34)}${cells.map((each) => each.toFixed(2).padStart(10)).join('')}` +
      `${(cells.at(-1) ?? 0) < MAX_MICROSECONDS ? '' : '  over'}`,
  );

for (let round = 0; round < ROUNDS; round++) {
  for (const [name, pattern] of Object.entries(patterns))
    record(
      name,
      time((i) => pattern(authored[i] as PodProps)),
    );
  for (const [name, [Kind, props]] of Object.entries(workloads)) {
    const chart = new Chart(new App({ outdir: 'dist' }), 'chart');
    record(
      name,
      time((i) => new Kind(chart, `${i}`, props(authored[i] as PodProps))),
    );
  }
}

console.log(
  `${PODS} Pods with two containers, microseconds per Pod, best of ${ROUNDS} rounds. Patterns:`,
);
for (const name of Object.keys(patterns)) row(name, [best.get(name) ?? 0]);
console.log('Workloads, and the difference to a Pod:');
const alone = best.get('Pod') ?? 0;
for (const name of Object.keys(workloads))
  row(name, [best.get(name) ?? 0, (best.get(name) ?? 0) - alone]);
