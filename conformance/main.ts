// Holds our verdicts against Kubernetes' own code: `npm run conformance [-- --mutants 200000 --seed
// 7 --minors 1.37,1.36]`. Needs Go and its module proxy.
import { spawn, spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { staleCases } from './cases/query-oracle.js';
import { RECORDED_VERSIONS } from './cases/versions.js';
import { fixedInputs } from './inputs/fixed-inputs.js';
import { parseOptions } from './options.js';
import { buildOracle } from './oracle.js';
import { compareReadBack } from './yaml-read-back.js';

const isCI = process.env['CI'] === 'true';
const { mutants, seed, minors } = parseOptions(process.argv.slice(2));
/** How many values are written and read. */
const YAML_VALUES = 50_000;

/** What may not be: each in words. */
const failures: string[] = [];

async function main(): Promise<void> {
  for (const minor of minors) buildOracle(minor);
  for (const { name, manifests } of fixedInputs()) {
    if (manifests.length > 0) continue;
    console.log(`There are no ${name}: they are left out.`);
    if (isCI) failures.push(`${name}: there are none`);
  }
  await compareMinors();
  for (const { manifest } of minors.length === RECORDED_VERSIONS.length ? await staleCases() : [])
    failures.push(
      `Kubernetes says now another thing than was recorded, of ${JSON.stringify(manifest)}: \`npm run record\``,
    );
  await compareYaml();
  for (const failure of failures) console.log(failure);
  process.exitCode = failures.length > 0 ? 1 : 0;
}

/**
 * Holds each minor in a process of its own, as many at once as there are processors, and tells of
 * them in their order.
 */
async function compareMinors(): Promise<void> {
  const left = [...minors];
  const told = new Map<number, string>();
  const work = async (): Promise<void> => {
    for (let minor = left.shift(); minor !== undefined; minor = left.shift()) {
      const { out, code } = await compareMinor(minor);
      told.set(minor, out);
      if (code !== 0) failures.push(`1.${minor} falls short, as is said above`);
      // What is said first is the newest.
      for (const next of minors) {
        if (!told.has(next)) break;
        process.stdout.write(told.get(next) ?? '');
        told.set(next, '');
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

async function compareMinor(
  minor: number,
): Promise<{ readonly out: string; readonly code: number | null }> {
  const args = ['--minors', `1.${minor}`, '--mutants', String(mutants), '--seed', String(seed)];
  const child = spawn(
    process.execPath,
    [...process.execArgv, join(__dirname, 'minor.ts'), ...args],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ended = new Promise<number | null>((resolve, reject) =>
    child.on('exit', resolve).on('error', reject),
  );
  return { out: await text(child.stdout), code: await ended };
}

/** Holds what we write as YAML: Kubernetes must read the same. */
async function compareYaml(): Promise<void> {
  const { values, differences, noLongerLost } = await compareReadBack(YAML_VALUES, seed);
  console.log(
    `\n${values} hostile values, written as YAML, of which Kubernetes reads ${values - differences.length} as they are`,
  );
  for (const difference of differences.slice(0, 20)) console.log(difference);
  if (differences.length > 0)
    failures.push(`${differences.length} values are read as others than were written`);
  for (const sample of noLongerLost)
    failures.push(`read-back.ts names what no longer is lost: ${sample}`);
}

if (spawnSync('go', ['version']).status !== 0) {
  console.log('Go is not there: Kubernetes’ own code cannot be asked.');
  process.exitCode = isCI ? 1 : 0;
} else void main();
