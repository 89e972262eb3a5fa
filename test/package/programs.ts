// Programs of users of the package, and their output.

const POD = `new Pod(new Chart(app, 'chart'), 'web', {
  metadata: { name: 'web' },
  containers: { nginx: { image: 'nginx:1.29' } },
});`;

/** The output of the programs that follow. */
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

/** Uses the other entry points, as jest and the cdk8s command line do. */
export const ENTRY_POINTS = `import { type Config, PodValidation } from 'cdk8s-pods/plugin';
import { matchers, type PodMatchers, yamlSnapshot } from 'cdk8s-pods/testing';

const properties: Config = { kubernetes: '1.36', failOn: 'warned' };
const manifest = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web' },
  spec: { containers: [{ name: 'app', image: 'nginx:1.29' }] },
};
const jest = { equals: Object.is, utils: { stringify: String } };
const matcher: keyof PodMatchers<void> = 'toBeAccepted';
const { pass } = matchers[matcher].call(jest, manifest);
const kind = yamlSnapshot().serialize(manifest).split('\\n')[1];
console.log(typeof new PodValidation(properties).validate, pass, kind);
`;
export const ENTRY_POINTS_OUTPUT = 'function true kind: Pod\n';

/** A program with two Pods that do not compile. */
export const TYPE_ERRORS = `import { App, Chart } from 'cdk8s';
import { Pod } from 'cdk8s-pods';

const chart = new Chart(new App(), 'chart');
new Pod(chart, 'field', { containers: { app: { imagine: 'nginx' } } });
const volumeMounts = { '/data': { volume: 'none' } } as const;
new Pod(chart, 'volume', { containers: { app: { image: 'nginx', volumeMounts } } });
`;
/** The lines of these errors. */
export const TYPE_ERROR_LINES = [5, 7];

/**
 * Prints, for each entry point, the names that can be imported, and the names for which `require`
 * returns the same object.
 */
export const INSTANCE_COMPARISON = `import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const names = ['', '/cluster', '/plugin', '/runtime', '/testing'];
const entryPoints = names.map((name) => 'cdk8s-pods' + name);
const compared = entryPoints.map(async (entryPoint) => {
  const [imported, required] = [await import(entryPoint), require(entryPoint)];
  const equal = Object.keys(required).filter((name) => required[name] === imported[name]);
  return [Object.keys(imported), equal];
});
console.log(JSON.stringify(await Promise.all(compared)));
`;

/**
 * Prints whether the entry point of the plugin loads neither cdk8s nor a YAML parser, and whether
 * the main entry point, which the cdk8s command line requires, exports the same plugin class.
 */
export const LOADED_MODULES = `const { PodValidation } = require('cdk8s-pods/plugin');
const isDependency = (file) => /node_modules\\W(cdk8s|constructs|yaml)[^\\w-]/.test(file);
const isLean = !Object.keys(require.cache).some(isDependency);
console.log(isLean, require('cdk8s-pods').PodValidation === PodValidation);
`;
