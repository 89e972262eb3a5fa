// What each pattern costs a Pod, and each workload beyond cdk8s' own construct: `npm run bench:patterns`. All in one run, in turn.
import { ApiObject, App, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { PodProps } from '../lib/index.js';
import { right } from './pods.js';

// The package as it is published: what runs TypeScript as it is adds costs of its own.
const pods: typeof import('../lib/index.js') = require('../build/index.js');

const PODS = 5_000;
const ROUNDS = 15;
/** Microseconds a Pod that neither may cost. */
const MOST = 10;

const listener = (port: number) => ({ image: 'x', ports: { proxy: port }, startupProbe: { tcpSocket: { port: 'proxy' } } }) as const;
const agent = { image: 'agent:1', resources: { requests: { cpu: '10m' } } } as const;

const patterns: Readonly<Record<string, (pod: PodProps) => PodProps>> = {
  sidecar: (pod) =>
    pods.sidecar(pod, { sidecars: { agent }, volumes: { shared: { emptyDir: {} } }, mounts: { app: { '/shared': { volume: 'shared' } } } }),
  sidecarLogging: (pod) => pods.sidecarLogging(pod, { app: 'tail', logFile: '/var/log/tail/a.log', volume: 'written' }),
  init: (pod) => pods.init(pod, { steps: { set: agent, fetch: agent }, env: { app: { SET: 'yes' } } }),
  ambassador: (pod) => pods.ambassador(pod, { name: 'proxy', container: listener(6379), clients: { app: { REDIS: 'proxy' } } }),
  adapter: (pod) =>
    pods.adapter(pod, { app: 'app', reads: { port: 'http', variable: 'APP' }, name: 'exporter', container: listener(9113) }),
  configReloader: (pod) =>
    pods.configReloader(pod, { app: 'app', volume: 'config', tells: { port: 'http', path: '/' }, name: 'reloader', container: agent }),
  'immutableConfiguration, a volume': (pod) =>
    pods.immutableConfiguration(pod, { image: 'c:1', folder: '/c', volume: 'conf', mounts: { app: '/c' }, by: 'imageVolume' }),
  'immutableConfiguration, a step': (pod) =>
    pods.immutableConfiguration(pod, { image: 'c:1', folder: '/c', volume: 'conf', mounts: { app: '/c' }, by: { step: 'copy' } }),
  gracefulShutdown: (pod) => pods.gracefulShutdown(pod, { drainSeconds: 5, stopSeconds: 20, containers: ['tail'] }),
  leaderElection: (pod) => pods.leaderElection(pod, { name: 'elector', container: listener(4040), lease: 'a', serviceAccount: 'web' }),
  'workQueue, a list': (pod) =>
    pods.workQueue(ending(pod), { worker: 'app', work: { items: ['a', 'b'], configMap: 'a', volume: 'items', file: '/item' } }),
  'workQueue, a queue': (pod) =>
    pods.workQueue(ending(pod), { worker: 'app', work: { name: 'queue', container: listener(6379), port: 'proxy', variable: 'QUEUE' } }),
  scatterGather: (pod) =>
    pods.scatterGather(pod, {
      root: 'app',
      leaves: { variable: 'LEAVES', containers: { one: listener(9001), two: listener(9002) }, ports: { one: 'proxy', two: 'proxy' } },
      merge: { name: 'merge', container: listener(9003), port: 'proxy', variable: 'MERGE' },
    }),
  restricted: (pod) => pods.restricted(pod),
};

const ending = (pod: PodProps) => ({ ...pod, restartPolicy: 'Never' as const });

type Workload = new (scope: Construct, id: string, props: object) => ApiObject;
const workloads: Readonly<Record<string, (template: PodProps) => readonly [Workload, object]>> = {
  Pod: (template) => [pods.Pod as Workload, template],
  Deployment: (template) => [pods.Deployment as Workload, { replicas: 3, template }],
  ReplicaSet: (template) => [pods.ReplicaSet as Workload, { replicas: 3, template }],
  StatefulSet: (template) => [pods.StatefulSet as Workload, { replicas: 3, serviceName: 'web', template }],
  DaemonSet: (template) => [pods.DaemonSet as Workload, { template }],
  ReplicationController: (template) => [pods.ReplicationController as Workload, { replicas: 3, template }],
  Job: (template) => [pods.Job as Workload, { backoffLimit: 1, template: ending(template) }],
  CronJob: (template) => [pods.CronJob as Workload, { schedule: '0 * * * *', jobTemplate: { template: ending(template) } }],
  PodTemplate: (template) => [pods.PodTemplate as Workload, { template }],
};

const written = Array.from({ length: PODS }, (_, i) => right(i));

/** Microseconds for each of as many. */
function time(act: (i: number) => void): number {
  globalThis.gc?.();
  const before = process.hrtime.bigint();
  for (let i = 0; i < PODS; i++) act(i);
  return Number(process.hrtime.bigint() - before) / 1000 / PODS;
}

const newChart = (): Chart => new Chart(new App({ outdir: 'dist' }), 'chart');

/** What cdk8s takes for the same manifests, and we take. */
function timeBoth(make: (template: PodProps) => readonly [Workload, object]): readonly [theirs: number, ours: number] {
  const [Kind, props] = make(written[0] as PodProps);
  const { apiVersion, kind, metadata, ...rest } = new Kind(newChart(), 'one', props).toJson();
  const manifests = written.map((pod) => ({ apiVersion, kind, metadata: pod.metadata as object, ...structuredClone(rest) }));
  const [theirs, ours] = [newChart(), newChart()];
  return [
    time((i) => new ApiObject(theirs, `${i}`, manifests[i] as { apiVersion: string; kind: string })),
    time((i) => new Kind(ours, `${i}`, make(written[i] as PodProps)[1])),
  ];
}

const best = new Map<string, number>();
const keep = (name: string, microseconds: number): unknown =>
  best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, microseconds));
const row = (name: string, cells: readonly number[]): void =>
  console.log(
    `  ${name.padEnd(34)}${cells.map((each) => each.toFixed(2).padStart(10)).join('')}${(cells.at(-1) ?? 0) < MOST ? '' : '  over'}`,
  );

for (let round = 0; round < ROUNDS; round++) {
  for (const [name, pattern] of Object.entries(patterns))
    keep(
      name,
      time((i) => pattern(written[i] as PodProps)),
    );
  for (const [name, make] of Object.entries(workloads)) {
    const [theirs, ours] = timeBoth(make);
    keep(`${name}, cdk8s`, theirs);
    keep(`${name}, ours`, ours);
  }
}

console.log(`${PODS} Pods of two containers, microseconds each, the best of ${ROUNDS} rounds. Of patterns:`);
for (const name of Object.keys(patterns)) row(name, [best.get(name) ?? 0]);
console.log('Of what holds a Pod, cdk8s’ ApiObject, ours, and ours beyond that:');
for (const name of Object.keys(workloads)) {
  const [theirs = 0, ours = 0] = [best.get(`${name}, cdk8s`), best.get(`${name}, ours`)];
  row(name, [theirs, ours, ours - theirs]);
}
