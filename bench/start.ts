// Measures short runs, beside what is left if this package does nothing: a check of one file beside
// Node.js alone, and `cdk8s synth` of main.ts beside an empty app: `npm run bench:start`. Each
// measurement is a whole process; the commands alternate.
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { fastest, measure, scratchFolder } from './measure.js';

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

const COMMANDS: Readonly<Record<string, string>> = {
  'Node.js alone': `exec '${process.execPath}' -e 0`,
  'check of one file': `exec '${process.execPath}' '${CLI}' check '${join(scratch, 'pod.yaml')}'`,
  'cdk8s synth, an empty app': synth('empty.js'),
  'cdk8s synth, main.ts': synth('example.js'),
};

const runs = Object.values(COMMANDS).map((): ReturnType<typeof measure>[] => []);
for (let round = 0; round < ROUNDS; round++)
  for (const [i, command] of Object.values(COMMANDS).entries())
    runs[i]?.push(measure(['sh', '-c', command], scratch));
const milliseconds = runs.map((each) => fastest(each).seconds * 1000);

console.log(`Milliseconds with Node.js ${process.version}, the fastest of ${ROUNDS}:`);
for (const [i, name] of Object.keys(COMMANDS).entries())
  console.log(`  ${name.padEnd(28)}${(milliseconds[i] ?? 0).toFixed(0).padStart(6)}`);
const [, , empty = 1, example = 0] = milliseconds;
console.log(`  main.ts takes ${(example / empty).toFixed(2)} times as long as an empty app`);
