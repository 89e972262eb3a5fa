// `npm run lives -- RECORD...`: chooses, of what a kubelet let Pods live, the few that `npm test`
// holds the model to: such as tell it from its mutants. `npm run e2e:life` keeps a record where
// CDK8S_PODS_LIVES_RECORD says.
import { readFileSync, writeFileSync } from 'node:fs';
import { compareLife } from '../test/e2e/life/compare-life.js';
import { type ObservedLife, observedLife } from '../test/e2e/life/observed-life.js';
import type { LivesRecord } from '../test/e2e/life/record.js';
import { serializeLife } from '../test/e2e/life/serialize-life.js';
import { RECORDED_LIVES_FILE } from '../test/lifecycle/lives/recorded-lives.js';
import { loadMutant } from '../test/lifecycle/load-mutant.js';
import { MUTANTS } from '../test/lifecycle/mutants.js';

/**
 * How many Pods are to tell the model from each mutant, of how many candidates they are chosen, and
 * how many Pods are kept in all.
 */
const [PER_MUTANT, CANDIDATES, MAX_KEPT] = [2, 12, 60];
/** In how many of the model's lives theirs is to be found: rarer ones take long to find. */
const MAX_VARIANTS = 8;

const observed = process.argv.slice(2).flatMap((file) => {
  const record: LivesRecord = JSON.parse(readFileSync(file, 'utf8'));
  return record.cases.flatMap((each) => observedLife(record, each) ?? []);
});
const agreeing = observed.filter((each) => {
  const { isWhole, variants } = compareLife(each, false, 0);
  return isWhole && variants <= MAX_VARIANTS;
});
console.log(`${agreeing.length} of ${observed.length} Pods live one of the model’s commoner lives`);

/** The mutants that each Pod tells from the model. */
const mutantsKilled = new Map<ObservedLife, Set<string>>();
for (const mutant of MUTANTS) {
  const { simulate } = loadMutant(mutant);
  let count = 0;
  for (const each of agreeing) {
    if (count === CANDIDATES) break;
    if (compareLife(each, false, 0, simulate).wrong.length === 0) continue;
    mutantsKilled.set(each, (mutantsKilled.get(each) ?? new Set()).add(mutant.what));
    count++;
  }
  if (count === 0) console.log(`nobody tells: ${mutant.what}`);
}

const selected: ObservedLife[] = [];
const missing = new Map(MUTANTS.map(({ what }) => [what, PER_MUTANT]));
/** How many mutants that are still missing a Pod tells, for each kilobyte of it. */
const mutantsPerKilobyte = (each: ObservedLife): number =>
  [...(mutantsKilled.get(each) ?? [])].filter((what) => (missing.get(what) ?? 0) > 0).length /
  (1 + serializeLife(each).length / 1000);
while (selected.length < MAX_KEPT) {
  const [best] = [...mutantsKilled.keys()]
    .filter((each) => !selected.includes(each))
    .sort((a, b) => mutantsPerKilobyte(b) - mutantsPerKilobyte(a));
  if (best === undefined || mutantsPerKilobyte(best) === 0) break;
  selected.push(best);
  for (const what of mutantsKilled.get(best) ?? []) missing.set(what, (missing.get(what) ?? 0) - 1);
}
const rest = agreeing
  .filter((each) => !selected.includes(each))
  .sort((a, b) => serializeLife(a).length - serializeLife(b).length);
const kept = [
  ...selected,
  ...rest.filter(({ real }) => real.calls.length > 5).slice(0, MAX_KEPT - selected.length),
];
writeFileSync(RECORDED_LIVES_FILE, `${kept.map(serializeLife).join('\n')}\n`);
console.log(
  `${selected.length} Pods tell the model from its mutants; ${kept.length} kept in ${RECORDED_LIVES_FILE}`,
);
