// Compares whole processes that judge a stream of mixed manifests, one per line: `cdk8s-pods
// validate --lines`, and Kubernetes' own code: `npm run bench:lines`. Needs Go.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixedInputs } from '../conformance/inputs/fixed-inputs.js';
import { Mutator } from '../conformance/inputs/mutator.js';
import { buildOracle } from '../conformance/oracle.js';
import { Random } from '../conformance/random.js';
import { NEWEST_MINOR } from '../lib/api/kubernetes-version.js';
import { fastestByName, scratchFolder } from './measure.js';

const ROUNDS = 5;
const SEED = 20_261_130;
const CLI = join(__dirname, '../build/cli.js');
const scratch = scratchFolder('bench-lines');

const manifests = structuredClone(
  fixedInputs()
    .filter(({ role }) => role === 'source')
    .flatMap((each) => each.manifests),
);
const mutator = new Mutator(manifests, manifests);
const random = new Random(SEED);

/** Writes mutants of the manifests with which verdicts are compared. */
function writeLines(file: string, lines: number): void {
  const texts = Array.from({ length: lines }, () => `${JSON.stringify(mutator.mutate(random))}\n`);
  writeFileSync(file, texts.join(''));
}

const oracle = buildOracle(NEWEST_MINOR);
console.log(`Seconds for mutants of manifests, one per line, the fastest of ${ROUNDS}:`);
for (const lines of [1000, 5000, 50_000]) {
  const file = join(scratch, `${lines}.jsonl`);
  writeLines(file, lines);
  const commands = {
    'cdk8s-pods': `exec '${process.execPath}' '${CLI}' validate --lines <'${file}'`,
    Kubernetes: `exec '${oracle}' <'${file}'`,
  };
  for (const [name, run] of fastestByName(commands, ROUNDS, scratch)) {
    const { seconds, cpuSeconds, mebibytes } = run;
    console.log(
      `  ${String(lines).padStart(6)} lines  ${name.padEnd(12)}${seconds.toFixed(2)} s, ` +
        `${cpuSeconds.toFixed(2)} s of CPU time, ${mebibytes.toFixed(0)} MiB`,
    );
  }
}
