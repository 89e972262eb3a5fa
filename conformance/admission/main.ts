// Compares our verdicts on new objects with those of Kubernetes' own admission plugins:
// `npm run conformance:admission [-- --cases 20000 --seed 7 --minors 1.37,1.34]`. Needs Go and its
// module proxy. `npm run conformance:admission -- --record` records the cases of `npm test`.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { minorOf, NEWEST_VERSION } from '../../lib/api/kubernetes-version.js';
import { Choices } from '../nodes/choices.js';
import { givenPods } from '../nodes/given-pods.js';
import { buildOracle } from '../oracle.js';
import { AdmissionComparison } from './admission-comparison.js';
import { givenWorkloads } from './given-workloads.js';
import { randomCluster } from './random-cluster.js';
import { randomObjects } from './random-objects.js';
import { recordCases } from './record-cases.js';
import { writtenCases } from './written-cases.js';

const isCI = process.env['CI'] === 'true';
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    minors: { type: 'string', default: NEWEST_VERSION },
    record: { type: 'boolean', default: false },
  },
});
/** Number of cases in memory at the same time. */
const BATCH = 1_000;

async function compare(minor: number): Promise<void> {
  const [pods, workloads] = [givenPods(), givenWorkloads()];
  const random = new Choices(Number(values.seed));
  const comparison = new AdmissionComparison(buildOracle(minor), minor);
  console.log(
    `\nKubernetes 1.${minor}, seed ${values.seed}, ` +
      `${pods.length} given Pods, ${workloads.length} given workloads`,
  );
  await comparison.addAll(writtenCases());
  for (let left = Number(values.cases); left > 0; left -= BATCH) {
    const cases = Array.from({ length: Math.min(left, BATCH) }, () => ({
      cluster: randomCluster(random),
      objects: randomObjects(random, pods, workloads),
    }));
    await comparison.addAll(cases);
  }
  for (const line of comparison.lines()) console.log(line);
  for (const failure of comparison.failures()) {
    console.log(failure);
    process.exitCode = 1;
  }
}

async function main(): Promise<void> {
  if (values.record) return recordCases(buildOracle(), Number(values.seed), Number(values.cases));
  for (const version of values.minors.split(',')) await compare(minorOf(version as never));
}

if (spawnSync('go', ['version']).status !== 0) {
  console.log('Go is not installed, so Kubernetes’ own code cannot run.');
  process.exitCode = isCI ? 1 : 0;
} else void main();
