// What a user of the package writes, and what comes of it.

const POD = "new Pod(new Chart(app, 'chart'), 'web', { metadata: { name: 'web' }, containers: { nginx: { image: 'nginx:1.29' } } });";

/** What each program prints. */
export const YAML = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - image: nginx:1.29
      name: nginx

`;

export const REQUIRES = `const { App, Chart } = require('cdk8s');
const { Pod } = require('cdk8s-pods');

const app = new App();
${POD}
console.log(app.synthYaml());
`;

export const IMPORTS = `import { App, Chart } from 'cdk8s';
import { Pod } from 'cdk8s-pods';

const app = new App();
${POD}
console.log(app.synthYaml());
`;

/** Two Pods that do not compile, on these lines. */
export const MISTAKES = `import { App, Chart } from 'cdk8s';
import { Pod } from 'cdk8s-pods';

const chart = new Chart(new App(), 'chart');
new Pod(chart, 'field', { containers: { app: { imagine: 'nginx' } } });
new Pod(chart, 'volume', { containers: { app: { image: 'nginx', volumeMounts: { '/data': { volume: 'none' } } } } });
`;
export const MISTAKEN_LINES = [5, 6];

/** Prints the names that a module can import, and those that it can require and are then the same object. */
export const COMPARES = `import { createRequire } from 'node:module';
import * as imported from 'cdk8s-pods';

const required = createRequire(import.meta.url)('cdk8s-pods');
console.log(JSON.stringify([Object.keys(imported), Object.keys(required).filter((name) => required[name] === imported[name])]));
`;
