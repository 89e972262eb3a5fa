// Measures an update of a Deployment with two containers: `npm run bench:update`.
import type { UpdateMethod } from '../lib/index.js';

// Measures the package as it is published: a loader for TypeScript would add costs of its own.
const { update }: typeof import('../lib/index.js') = require('../build/index.js');

const UPDATES = 1_000;
const ROUNDS = 31;
const METHODS: readonly UpdateMethod[] = ['replace', 'client-side-apply', 'server-side-apply'];

const deployment = (i: number, tag: string): object => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: `web-${i}`, labels: { app: `web-${i}` } },
  spec: {
    replicas: 3,
    selector: { matchLabels: { app: `web-${i}` } },
    template: {
      metadata: { labels: { app: `web-${i}` } },
      spec: {
        securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
        containers: [
          {
            name: 'app',
            image: `registry.example/app:${tag}`,
            ports: [{ name: 'http', containerPort: 8080 }],
            env: [{ name: 'LEVEL', value: 'info' }],
            resources: { requests: { cpu: '100m', memory: '128Mi' }, limits: { memory: '256Mi' } },
            readinessProbe: { httpGet: { path: '/ready', port: 'http' } },
            volumeMounts: [{ name: 'config', mountPath: '/etc/app' }],
          },
          {
            name: 'proxy',
            image: 'registry.example/proxy:1.4',
            args: ['--upstream=http://localhost:8080'],
            ports: [{ containerPort: 8443 }],
            resources: { requests: { cpu: '50m', memory: '32Mi' }, limits: { memory: '64Mi' } },
          },
        ],
        volumes: [{ name: 'config', configMap: { name: 'app' } }],
      },
    },
  },
});

const pairs = Array.from(
  { length: UPDATES },
  (_, i) => [deployment(i, '1.0'), deployment(i, '1.1')] as const,
);

function microsecondsOf(by: UpdateMethod): number {
  const start = performance.now();
  for (const [old, manifest] of pairs)
    if (update(old, manifest, { by }).effect !== 'rollout') throw new Error('no rollout');
  return ((performance.now() - start) * 1000) / UPDATES;
}

for (const by of METHODS) {
  const rounds = Array.from({ length: ROUNDS }, () => microsecondsOf(by)).sort((a, b) => a - b);
  const [fastest = 0, median = 0] = [rounds[0], rounds[ROUNDS >> 1]];
  console.log(`${by}: ${median.toFixed(0)} µs, fastest round ${fastest.toFixed(0)} µs`);
}
