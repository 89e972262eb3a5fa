// `npm run lives -- RECORD...` selects the recorded lives that `npm test` compares with the model:
// those that detect its mutants. `npm run e2e:life` writes a record to the file in
// CDK8S_PODS_LIVES_RECORD.
import { readFileSync, writeFileSync } from 'node:fs';
import { compareLife } from '../test/e2e/life/compare-life.js';
import { type ObservedLife, observedLife } from '../test/e2e/life/observed-life.js';
import type { LivesRecord } from '../test/e2e/life/record.js';
import { serializeLife } from '../test/e2e/life/serialize-life.js';
import { RECORDED_LIVES_FILE } from '../test/lifecycle/lives/recorded-lives.js';
import { loadMutant } from '../test/lifecycle/load-mutant.js';
import { MUTANTS } from '../test/lifecycle/mutants/mutants.js';

/** Number of Pods that have to detect each mutant. */
const PODS_PER_MUTANT = 2;
/** Maximum number of candidates examined for each mutant. */
const MAX_CANDIDATES_PER_MUTANT = 12;
/** Maximum number of Pods recorded. */
const MAX_RECORDED = 60;
/**
 * Maximum number of simulated variants until one agrees. More variants would slow down the tests.
 */
const MAX_VARIANTS = 8;

const observed = process.argv.slice(2).flatMap((file) => {
  const record: LivesRecord = JSON.parse(readFileSync(file, 'utf8'));
  return record.cases.flatMap((each) => observedLife(record, each) ?? []);
});
const candidates = observed.filter((each) => {
  const { isWhole, variants } = compareLife(each, false, 0);
  return isWhole && variants <= MAX_VARIANTS;
});
console.log(
  `${candidates.length} of ${observed.length} Pods agree with one of the first ${MAX_VARIANTS} ` +
    'variants',
);

/** The titles of the mutants that each Pod detects. */
const detectedMutants = new Map<ObservedLife, Set<string>>();
for (const mutant of MUTANTS) {
  const { simulate } = loadMutant(mutant);
  let count = 0;
  for (const each of candidates) {
    if (count === MAX_CANDIDATES_PER_MUTANT) break;
    if (compareLife(each, false, 0, simulate).wrong.length === 0) continue;
    detectedMutants.set(each, (detectedMutants.get(each) ?? new Set()).add(mutant.title));
    count++;
  }
  if (count === 0) console.log(`not detected: ${mutant.title}`);
}

const selected: ObservedLife[] = [];
const missing = new Map(MUTANTS.map(({ title }) => [title, PODS_PER_MUTANT]));
/** Returns the number of missing mutants that a Pod detects, per kilobyte of its record. */
const mutantsPerKilobyte = (each: ObservedLife): number =>
  [...(detectedMutants.get(each) ?? [])].filter((title) => (missing.get(title) ?? 0) > 0).length /
  (1 + serializeLife(each).length / 1000);
while (selected.length < MAX_RECORDED) {
  const [best] = [...detectedMutants.keys()]
    .filter((each) => !selected.includes(each))
    .sort((a, b) => mutantsPerKilobyte(b) - mutantsPerKilobyte(a));
  if (best === undefined || mutantsPerKilobyte(best) === 0) break;
  selected.push(best);
  for (const title of detectedMutants.get(best) ?? [])
    missing.set(title, (missing.get(title) ?? 0) - 1);
}
const rest = candidates
  .filter((each) => !selected.includes(each))
  .sort((a, b) => serializeLife(a).length - serializeLife(b).length);
const recorded = [
  ...selected,
  ...rest.filter(({ real }) => real.calls.length > 5).slice(0, MAX_RECORDED - selected.length),
];
writeFileSync(RECORDED_LIVES_FILE, `${recorded.map(serializeLife).join('\n')}\n`);
console.log(
  `${selected.length} Pods detect the mutants; ` +
    `${recorded.length} recorded in ${RECORDED_LIVES_FILE}`,
);
