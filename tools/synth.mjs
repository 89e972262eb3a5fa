// Runs `cdk8s synth` and says what it wrote. For `npm start`; options go through: `npm start --
// --output other`.
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';

// The upgrade check asks the network, and says so at length when there is none.
const { status, stdout, stderr } = spawnSync(
  'cdk8s',
  ['synth', '--no-check-upgrade', ...process.argv.slice(2)],
  {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    shell: process.platform === 'win32',
  },
);

if (status !== 0) {
  console.error(faultsIn(stderr) ?? stdout + stderr);
  process.exit(status ?? 1);
}
// What does not stop synth: the rest of what the command line says helps nobody.
for (const line of stderr.split('\n'))
  if (/^(\[.*\] (warning|hazard|silence): |and \d+ more, )/.test(line)) console.error(line);
const written = [...stdout.matchAll(/^ {2}- (.+)$/gm)].map(([, file]) => file);
const folder = `${dirname(written[0] ?? '')}/`;
for (const file of written) console.log(file);
console.log(
  `${written.length} ${written.length === 1 ? 'manifest' : 'manifests'} written to ${folder}. Apply them with: kubectl apply -f ${folder}`,
);

/**
 * The faults of the app's objects, when those are why nothing was written: without the stack of
 * cdk8s round them.
 */
function faultsIn(text) {
  return /^Error: (Validation failed with the following errors:\n(?: {2}\S.*\n)+)/m.exec(text)?.[1];
}
