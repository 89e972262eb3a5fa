// Compares our verdicts on nodes with kube-scheduler's own code: `npm run conformance:nodes
// [-- --cases 20000 --seed 7 --minors 1.37,1.34]`. Needs Go and its module proxy.
// `npm run conformance:nodes -- --record` records the cases of `npm test` instead.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { NEWEST_VERSION } from '../../lib/api/kubernetes-version.js';
import { parseMinors } from '../options.js';
import { buildOracle } from '../oracle.js';
import { Choices } from './choices.js';
import { givenPods } from './given-pods.js';
import { NodeComparison } from './node-comparison.js';
import { platformCases } from './platform-case.js';
import { randomCase } from './random-case.js';
import { recordCases } from './record-cases.js';
import type { AnyObject } from './scheduling-case.js';
import { writtenCases } from './written-cases.js';

const isCI = process.env['CI'] === 'true';
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    minors: { type: 'string', default: NEWEST_VERSION },
    record: { type: 'boolean', default: false },
  },
});
/** Number of cases in memory at the same time. */
const BATCH = 2_000;

async function main(): Promise<void> {
  if (values.record) return recordCases(Number(values.seed), Number(values.cases));
  const given = givenPods();
  for (const minor of parseMinors(values.minors)) await compareMinor(minor, given);
}

async function compareMinor(minor: number, given: readonly AnyObject[]): Promise<void> {
  const random = new Choices(Number(values.seed));
  const comparison = new NodeComparison(buildOracle(minor, 'nodes/scheduler'), minor);
  console.log(`\nKubernetes 1.${minor}, seed ${values.seed}, ${given.length} given Pods`);
  await comparison.addAll([...writtenCases(), ...platformCases()]);
  for (let left = Number(values.cases); left > 0; left -= BATCH) {
    const cases = Array.from({ length: Math.min(left, BATCH) }, () => randomCase(random, given));
    await comparison.addAll(cases);
  }
  for (const line of comparison.lines()) console.log(line);
  for (const failure of comparison.failures()) {
    console.log(failure);
    process.exitCode = 1;
  }
}

if (spawnSync('go', ['version']).status !== 0) {
  console.log('Go is not installed, so Kubernetes’ own code cannot run.');
  process.exitCode = isCI ? 1 : 0;
} else void main();
