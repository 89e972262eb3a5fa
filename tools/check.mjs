// Runs every check besides the tests. Runs all of them even if one fails, then lists those that
// failed.
import { spawnSync } from 'node:child_process';

/** The npm scripts, and what each checks. */
const CHECKS = {
  lint: 'format and lint',
  types: 'types of all TypeScript files',
  layers: 'imports between the modules of lib: layers, no cycles',
  unused: 'no unused file, export or dependency',
  'api:check': 'the public API equals the report in etc/ (to update it: `npm run api`)',
  'docs:fields:check':
    'lib/explain/field-docs.json equals the docstrings (to update it: `npm run docs:fields`)',
  changes: 'a changeset for each change of lib',
  package: 'the package as npm, Node.js and TypeScript load it',
};

const failed = [];
for (const [script, description] of Object.entries(CHECKS)) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', script], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 1 << 26,
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const result = status === 0 ? 'passed' : 'FAILED';
  console.log(`${result} ${script.padEnd(17)} ${seconds.padStart(5)} s  ${description}`);
  if (status === 0) continue;
  console.log(`\n${stdout}${stderr}`);
  failed.push(script);
}
const count = Object.keys(CHECKS).length;
if (failed.length > 0) {
  const commands = failed.map((script) => `npm run ${script}`).join(', ');
  console.log(`${failed.length} of ${count} checks failed. To run one alone: ${commands}`);
  process.exit(1);
}
console.log(`All ${count} checks passed.`);
