// Compares short runs with the same run without this package: a check of one file with Node.js
// alone, and `cdk8s synth` of main.ts with an empty app: `npm run bench:start`. Each measurement is
// a whole process; the commands alternate.
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { fastestByName, scratchFolder } from './measure.js';

const ROUNDS = 15;
const ROOT = join(__dirname, '..');
const CLI = join(ROOT, 'build/cli.js');

const POD = `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - name: web
      image: nginx:1.29
`;
const EMPTY_APP = `const { App, Chart } = require('cdk8s');
const app = new App();
new Chart(app, 'empty');
app.synth();
`;

const scratch = scratchFolder('bench-start');
symlinkSync(join(ROOT, 'node_modules'), join(scratch, 'node_modules'));
writeFileSync(join(scratch, 'pod.yaml'), POD);
writeFileSync(join(scratch, 'empty.js'), EMPTY_APP);
// A user's app loads the compiled package.
writeFileSync(
  join(scratch, 'example.js'),
  transformSync(readFileSync(join(ROOT, 'main.ts'), 'utf8'), {
    loader: 'ts',
    format: 'cjs',
  }).code.replace('./lib/index.js', join(ROOT, 'build/index.js')),
);

const synth = (app: string): string =>
  `cd '${scratch}' && exec '${process.execPath}' node_modules/cdk8s-cli/bin/cdk8s synth ` +
  `--app '"${process.execPath}" ${app}' --output dist-${app} --stdout=false`;

const EMPTY = 'cdk8s synth, an empty app';
const EXAMPLE = 'cdk8s synth, main.ts';
const COMMANDS: Readonly<Record<string, string>> = {
  'Node.js alone': `exec '${process.execPath}' -e 0`,
  'check of one file': `exec '${process.execPath}' '${CLI}' check '${join(scratch, 'pod.yaml')}'`,
  [EMPTY]: synth('empty.js'),
  [EXAMPLE]: synth('example.js'),
};

const runs = fastestByName(COMMANDS, ROUNDS, scratch);
console.log(`Milliseconds with Node.js ${process.version}, the fastest of ${ROUNDS}:`);
for (const [name, { seconds }] of runs)
  console.log(`  ${name.padEnd(28)}${(seconds * 1000).toFixed(0).padStart(6)}`);
const ratio = (runs.get(EXAMPLE)?.seconds ?? 0) / (runs.get(EMPTY)?.seconds ?? 1);
console.log(`  main.ts takes ${ratio.toFixed(2)} times as long as an empty app`);
