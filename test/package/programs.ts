// What a user of the package writes, and what comes of it.

const POD =
  "new Pod(new Chart(app, 'chart'), 'web', { metadata: { name: 'web' }, containers: { nginx: { image: 'nginx:1.29' } } });";

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

/** What the other doors lead to, used as jest and the cdk8s command line do. */
export const ENTRY_POINTS = `import { type Config, PodValidation } from 'cdk8s-pods/plugin';
import { matchers, type PodMatchers, yamlSnapshot } from 'cdk8s-pods/testing';

const properties: Config = { kubernetes: '1.36', failOn: 'warned' };
const manifest = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' }, spec: { containers: [{ name: 'app', image: 'nginx:1.29' }] } };
const jest = { equals: Object.is, utils: { stringify: String } };
const asked: keyof PodMatchers<void> = 'toBeAccepted';
const { pass } = matchers[asked].call(jest, manifest);
console.log(typeof new PodValidation(properties).validate, pass, yamlSnapshot().serialize(manifest).split('\\n')[1]);
`;
export const ENTRY_POINTS_OUTPUT = 'function true kind: Pod\n';

/** Two Pods that do not compile, on these lines. */
export const TYPE_ERRORS = `import { App, Chart } from 'cdk8s';
import { Pod } from 'cdk8s-pods';

const chart = new Chart(new App(), 'chart');
new Pod(chart, 'field', { containers: { app: { imagine: 'nginx' } } });
new Pod(chart, 'volume', { containers: { app: { image: 'nginx', volumeMounts: { '/data': { volume: 'none' } } } } });
`;
export const TYPE_ERROR_LINES = [5, 6];

/**
 * Prints, of each door, the names that a module can import, and those that it can require and are
 * then the same object.
 */
export const INSTANCE_COMPARISON = `import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const doors = ['cdk8s-pods', 'cdk8s-pods/plugin', 'cdk8s-pods/testing'];
const compared = doors.map(async (door) => {
  const [imported, required] = [await import(door), require(door)];
  return [Object.keys(imported), Object.keys(required).filter((name) => required[name] === imported[name])];
});
console.log(JSON.stringify(await Promise.all(compared)));
`;

/**
 * Prints whether the cdk8s command line, which requires the package itself, finds the plugin there,
 * and whether its own door loads cdk8s.
 */
export const LOADED_MODULES = `const { PodValidation } = require('cdk8s-pods/plugin');
const isLean = !Object.keys(require.cache).some((file) => /node_modules\\W(cdk8s|constructs|yaml)[^\\w-]/.test(file));
console.log(isLean, require('cdk8s-pods').PodValidation === PodValidation);
`;
