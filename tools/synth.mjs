// Runs `cdk8s synth` and prints the files that it wrote, for `npm start`. Options are passed on:
// `npm start -- --output other`.
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';

// The upgrade check needs the network, and prints a long message if there is none.
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
  console.error(findingsIn(stderr) ?? stdout + stderr);
  process.exit(status ?? 1);
}
// Print only the warnings of the app: the rest of the output of cdk8s is of no use here.
for (const line of stderr.split('\n'))
  if (/^(\[.*\] (warning|hazard|silence|ignore): |and \d+ more, )/.test(line)) console.error(line);
const written = [...stdout.matchAll(/^ {2}- (.+)$/gm)].map(([, file]) => file);
const folder = `${dirname(written[0] ?? '')}/`;
for (const file of written) console.log(file);
const count = `${written.length} ${written.length === 1 ? 'manifest' : 'manifests'}`;
console.log(`${count} written to ${folder}. Apply them with: kubectl apply -f ${folder}`);

/**
 * The findings in the output of cdk8s, without the stack traces that follow them. `undefined` if
 * the app failed for another reason.
 */
function findingsIn(text) {
  return /^(?:.*\n)*?Validation failed with \d+ errors?: .*$/m.exec(text)?.[0];
}
