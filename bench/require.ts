// Measures the time that loading the package adds to loading cdk8s, and the size of the package:
// `npm run bench:require`. Each measurement is a process of its own; they alternate.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROUNDS = 15;
const ROOT = join(__dirname, '..');

const PROGRAMS: Readonly<Record<string, string>> = {
  cdk8s: "require('cdk8s')",
  'cdk8s and cdk8s-pods': "require('cdk8s'); require('cdk8s-pods')",
};

/** Returns the milliseconds in which a process evaluates some code. */
function time(code: string): number {
  const program =
    `const t = process.hrtime.bigint(); ${code}; ` +
    'console.log(Number(process.hrtime.bigint() - t) / 1e6)';
  return Number(
    spawnSync(process.execPath, ['-e', program], { cwd: ROOT, encoding: 'utf8' }).stdout,
  );
}

const best = new Map(Object.keys(PROGRAMS).map((name) => [name, Number.POSITIVE_INFINITY]));
for (let round = 0; round < ROUNDS; round++)
  for (const [name, code] of Object.entries(PROGRAMS))
    best.set(name, Math.min(best.get(name) ?? 0, time(code)));

const [base = 0, both = 0] = best.values();
const [pack] = JSON.parse(
  spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: ROOT,
    encoding: 'utf8',
  }).stdout,
);

console.log(`Milliseconds to load, best of ${ROUNDS} rounds:`);
for (const [name, milliseconds] of best)
  console.log(`  ${name.padEnd(22)} ${milliseconds.toFixed(1).padStart(8)}`);
console.log(`  beyond cdk8s           ${(both - base).toFixed(1).padStart(8)}`);
console.log(
  `The package, unpacked: ${(pack.unpackedSize / 1000).toFixed(0)} kB in ${pack.entryCount} files.`,
);
