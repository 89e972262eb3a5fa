// Checks the types of all TypeScript files, and names the compiler: the package `typescript`, whose
// command `tsc` npm may replace by that of another version. In CI, TypeScript 5.9 checks them, too.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const PROJECTS = ['.', 'page', 'test/page'];
const RUNS = [
  ...PROJECTS.map((project) => ['typescript', project]),
  ...(process.env.CI === 'true' ? [['ts59', '.']] : []),
];

let failed = false;
for (const [compiler, project] of RUNS) {
  const folder = `node_modules/${compiler}`;
  const { version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  console.log(`TypeScript ${version}: ${project}`);
  const args = [`${folder}/bin/tsc`, '-p', project, '--noEmit'];
  failed = spawnSync(process.execPath, args, { stdio: 'inherit' }).status !== 0 || failed;
}
process.exitCode = failed ? 1 : 0;
