// Runs every check that holds the house, and says at the end which do not hold: all of them, not
// the first.
import { spawnSync } from 'node:child_process';

/** The npm scripts, and what each holds. */
const CHECKS = {
  lint: 'format and lint',
  types: 'types of all that is TypeScript',
  arrows: 'who imports whom, and no circles',
  unused: 'no unused file, export or dependency',
  'api:check':
    'the public API is the one in etc/; a change of it is written there by `npm run api`',
  changes: 'a note for the changelog',
  package: 'the package as npm, Node and TypeScript see it',
};

const broken = [];
for (const [script, what] of Object.entries(CHECKS)) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', script], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 1 << 26,
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `${status === 0 ? 'holds ' : 'BROKEN'} ${script.padEnd(10)} ${seconds.padStart(5)} s  ${what}`,
  );
  if (status === 0) continue;
  console.log(`\n${stdout}${stderr}`);
  broken.push(script);
}
if (broken.length > 0) {
  console.log(
    `${broken.length} of ${Object.keys(CHECKS).length} checks are broken. Run one alone: ${broken.map((script) => `npm run ${script}`).join(', ')}`,
  );
  process.exit(1);
}
console.log(`All ${Object.keys(CHECKS).length} checks hold.`);
