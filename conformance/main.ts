// Compares our verdicts with Kubernetes' own code:
// `npm run conformance [-- --mutants 200000 --other-mutants 20000 --seed 7 --minors 1.37,1.36]`, or
// only some kinds without Pods: `--kind Service,Secret`. Needs Go and its module proxy.
import { spawn, spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { randomValues } from '../test/emit/round-trip.js';
import { staleCases } from './cases/query-oracle.js';
import { fixedInputs } from './inputs/fixed-inputs.js';
import { parseOptions } from './options.js';
import { buildOracle } from './oracle.js';
import { compareReadBack } from './yaml-read-back.js';

const isCI = process.env['CI'] === 'true';
const { mutants, otherMutants, seed, minors, kinds } = parseOptions(process.argv.slice(2));
/** The number of values that are written as YAML and read back. */
const YAML_VALUES = 50_000;

/** The reasons why the run fails. */
const failures: string[] = [];

async function main(): Promise<void> {
  for (const minor of minors) buildOracle(minor);
  for (const { name, manifests } of kinds === undefined ? fixedInputs() : []) {
    if (manifests.length > 0) continue;
    console.log(`There are no ${name}, so they are skipped.`);
    if (isCI) failures.push(`${name}: there are none`);
  }
  await compareMinors();
  if (kinds === undefined) await compareRest();
  for (const failure of failures) console.log(failure);
  process.exitCode = failures.length > 0 ? 1 : 0;
}

/** Compares what does not depend on the kinds. */
async function compareRest(): Promise<void> {
  for (const { manifest } of await staleCases(minors))
    failures.push(
      'The verdict of Kubernetes differs from the recorded one (to update it: `npm run record`) ' +
        `on ${JSON.stringify(manifest)}`,
    );
  await compareYaml();
}

/**
 * Compares each minor in a process of its own, one per processor at a time, and prints the results
 * in the order of the minors.
 */
async function compareMinors(): Promise<void> {
  const left = [...minors];
  const outputs = new Map<number, string>();
  const work = async (): Promise<void> => {
    for (let minor = left.shift(); minor !== undefined; minor = left.shift()) {
      const { out, code } = await compareMinor(minor);
      outputs.set(minor, out);
      if (code !== 0) failures.push(`1.${minor} fails: see above`);
      // Print the outputs that are complete, in the order of the minors.
      for (const next of minors) {
        if (!outputs.has(next)) break;
        process.stdout.write(outputs.get(next) ?? '');
        outputs.set(next, '');
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

async function compareMinor(
  minor: number,
): Promise<{ readonly out: string; readonly code: number | null }> {
  const args = [
    ...['--minors', `1.${minor}`, '--mutants', String(mutants), '--seed', String(seed)],
    ...['--other-mutants', String(otherMutants)],
    ...(kinds === undefined ? [] : ['--kind', kinds.join(',')]),
  ];
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

/** Checks that Kubernetes reads the same values from the YAML that we write. */
async function compareYaml(): Promise<void> {
  const { values, differences } = await compareReadBack(randomValues(seed, YAML_VALUES));
  console.log(
    `\n${values} unusual values, written as YAML, ` +
      `of which Kubernetes reads ${values - differences.length} unchanged`,
  );
  for (const difference of differences.slice(0, 20)) console.log(difference);
  if (differences.length > 0)
    failures.push(
      `Kubernetes reads ${differences.length} values differently from what was written`,
    );
}

if (spawnSync('go', ['version']).status !== 0) {
  console.log('Go is not installed, so Kubernetes’ own code cannot run.');
  process.exitCode = isCI ? 1 : 0;
} else void main();
