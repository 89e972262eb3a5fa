// `npm run bench:diff` measures `cdk8s-pods diff` of folders with changed Deployments.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UpdateMethod } from '../lib/index.js';
import { fastest, measure, scratchFolder } from './measure.js';

const OBJECTS = 1000;
const ROUNDS = 5;
const CLI = join(__dirname, '../build/cli.js');
const METHODS: readonly UpdateMethod[] = ['client-side-apply', 'server-side-apply', 'replace'];

const deployment = (name: string, version: number): string =>
  `apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}, namespace: shop}
spec:
  replicas: 2
  selector: {matchLabels: {app: ${name}}}
  template:
    metadata: {labels: {app: ${name}}}
    spec:
      containers:
        - name: app
          image: example.com/app:${version}
          ports: [{name: http, containerPort: 8080}]
          env: [{name: LOG, value: info}]
          resources: {requests: {cpu: 100m, memory: 128Mi}, limits: {memory: 128Mi}}
          readinessProbe: {httpGet: {path: /, port: http}}
        - name: proxy
          image: example.com/proxy:1
          ports: [{name: proxy, containerPort: 9090}]
`;

const folder = scratchFolder('bench-diff');
const [before, after] = [join(folder, 'before'), join(folder, 'after')];
for (const [i, each] of [before, after].entries()) {
  mkdirSync(each);
  for (let n = 0; n < OBJECTS; n++)
    writeFileSync(join(each, `${n}.yaml`), deployment(`app-${n}`, i));
}

console.log(`Seconds for \`diff\` of ${OBJECTS} changed Deployments, the fastest of ${ROUNDS}:`);
for (const by of METHODS) {
  const command = [process.execPath, CLI, 'diff', '--by', by, before, after];
  // The exit status is 1 because something differs.
  const runs = Array.from({ length: ROUNDS }, () => measure(command, folder, [1]));
  const { seconds, mebibytes } = fastest(runs);
  console.log(`  ${by.padEnd(20)}${seconds.toFixed(2)} s, ${mebibytes.toFixed(0)} MiB`);
}
