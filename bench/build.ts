// Measures how much time a Pod takes compared with an ApiObject of cdk8s: `npm run bench:build`.
// Both run in turn, so that a slow machine slows down both.
import { ApiObject, App, Chart } from 'cdk8s';
import type { PodProps } from '../lib/index.js';

// The built package, because compiling TypeScript on the fly would add time.
const { lower, Pod }: typeof import('../lib/index.js') = require('../build/index.js');

const PODS = 10_000;
const ROUNDS = 7;

/** A typical Pod: two containers that share a log, with probes, resources and variables. */
const props = (i: number): PodProps => ({
  metadata: { name: `web-${i}`, labels: { app: 'web' } },
  containers: {
    app: {
      image: `registry.example/web:${i}`,
      ports: { http: 8080, metrics: 9090 },
      env: { LOG_LEVEL: 'info', TOKEN: { secretKeyRef: { name: 'web', key: 'token' } } },
      readinessProbe: { httpGet: { path: '/ready', port: 'http' }, periodSeconds: 5 },
      resources: { requests: { cpu: '100m', memory: '128Mi' }, limits: { memory: '256Mi' } },
      volumeMounts: { '/var/log/app': { volume: 'logs' } },
    },
    tail: {
      image: 'busybox:1.37',
      command: ['tail', '-F', '/logs/app.log'],
      volumeMounts: { '/logs': { volume: 'logs', readOnly: true } },
    },
  },
  volumes: { logs: { emptyDir: { sizeLimit: '100Mi' } } },
});

const authored = Array.from({ length: PODS }, (_, i) => props(i));
const lowered = authored.map((each) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: each.metadata as object,
  spec: lower(each),
}));

/** Microseconds per Pod. */
function time(make: (chart: Chart, i: number) => void): number {
  const chart = new Chart(new App({ outdir: 'dist' }), 'chart');
  globalThis.gc?.();
  const before = process.hrtime.bigint();
  for (let i = 0; i < PODS; i++) make(chart, i);
  return Number(process.hrtime.bigint() - before) / 1000 / PODS;
}

const ways: Readonly<Record<string, (chart: Chart, i: number) => void>> = {
  'cdk8s ApiObject': (chart, i) =>
    new ApiObject(chart, `${i}`, lowered[i] as { apiVersion: string; kind: string }),
  'cdk8s-pods Pod': (chart, i) => new Pod(chart, `${i}`, authored[i] as PodProps),
  'lowering alone': (_, i) => lower(authored[i] as PodProps),
};

const best = new Map(Object.keys(ways).map((name) => [name, Number.POSITIVE_INFINITY]));
for (let round = 0; round < ROUNDS; round++)
  for (const [name, make] of Object.entries(ways))
    best.set(name, Math.min(best.get(name) ?? 0, time(make)));

console.log(`${PODS} Pods with two containers, microseconds per Pod, best of ${ROUNDS} rounds:`);
for (const [name, microseconds] of best)
  console.log(`  ${name.padEnd(16)} ${microseconds.toFixed(2).padStart(8)}`);
const difference = (best.get('cdk8s-pods Pod') ?? 0) - (best.get('cdk8s ApiObject') ?? 0);
console.log(`  beyond cdk8s     ${difference.toFixed(2).padStart(8)}`);
