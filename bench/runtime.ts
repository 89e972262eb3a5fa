// Measures the view of the container runtime for a Pod of three containers:
// `npm run bench:runtime`.

// Measures the package as it is published: a loader for TypeScript would add costs of its own.
const { runtimeView }: typeof import('../lib/runtime.js') = require('../build/runtime.js');

const ROUNDS = 15;
const VIEWS = 1000;

const container = (name: string): object => ({
  name,
  image: `registry.example/${name}:1`,
  command: ['serve', '--port=$(PORT)', '--name=$(NAME)'],
  env: [
    { name: 'PORT', value: '8080' },
    { name: 'NAME', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
    { name: 'MODE', valueFrom: { configMapKeyRef: { name: 'settings', key: 'mode' } } },
  ],
  ports: [{ name: `${name}-http`, containerPort: 8080 }],
  resources: { requests: { cpu: '100m', memory: '64Mi' }, limits: { memory: '128Mi' } },
  securityContext: { runAsUser: 1000, capabilities: { drop: ['ALL'] } },
  volumeMounts: [{ name: 'data', mountPath: '/data' }],
});
const pod = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web', labels: { app: 'web' } },
  spec: {
    containers: ['app', 'proxy', 'logs'].map(container),
    volumes: [{ name: 'data', emptyDir: {} }],
  },
};
const objects = [
  { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' }, data: { mode: 'fast' } },
];

// The time of the processor: other programs may run at the same time.
const times = Array.from({ length: ROUNDS }, () => {
  const before = process.cpuUsage();
  for (let i = 0; i < VIEWS; i++) runtimeView(pod, { objects });
  return process.cpuUsage(before).user / VIEWS;
}).sort((a, b) => a - b);
console.log(`the view of a Pod of three containers: ${(times[0] ?? 0).toFixed(0)} µs`);
console.log(`median of ${ROUNDS} rounds: ${(times[ROUNDS >> 1] ?? 0).toFixed(0)} µs`);
