// `npm run lives -- RECORD...`: chooses, of what a kubelet let Pods live, the few that `npm test` holds the model to: such as tell it from its
// mutants. `npm run e2e:life` keeps a record where CDK8S_PODS_LIVES_RECORD says.
import { readFileSync, writeFileSync } from 'node:fs';
import { type Seen, seenOf } from '../test/e2e/life/as-it-was.js';
import { compareOne } from '../test/e2e/life/compare-one.js';
import { lineOf } from '../test/e2e/life/line.js';
import type { Record } from '../test/e2e/life/record.js';
import { LIVES } from '../test/lifecycle/lives/recorded.js';
import { MUTANTS } from '../test/lifecycle/mutants.js';
import { mutated } from '../test/lifecycle/mutated.js';

/** How many Pods are to tell the model from each mutant, of how many candidates they are chosen, and how many Pods are kept in all. */
const [ENOUGH, CANDIDATES, KEPT] = [2, 12, 60];
/** In how many of the model's lives theirs is to be found: rarer ones take long to find. */
const SOON = 8;

const seen = process.argv.slice(2).flatMap((file) => {
  const record: Record = JSON.parse(readFileSync(file, 'utf8'));
  return record.cases.flatMap((each) => seenOf(record, each) ?? []);
});
const agreeing = seen.filter((each) => {
  const { isWhole, lives } = compareOne(each, false, 0);
  return isWhole && lives <= SOON;
});
console.log(`${agreeing.length} of ${seen.length} Pods live one of the model’s commoner lives`);

/** The mutants that each Pod tells from the model. */
const told = new Map<Seen, Set<string>>();
for (const mutant of MUTANTS) {
  const { simulate } = mutated(mutant);
  let count = 0;
  for (const each of agreeing) {
    if (count === CANDIDATES) break;
    if (compareOne(each, false, 0, simulate).wrong.length === 0) continue;
    told.set(each, (told.get(each) ?? new Set()).add(mutant.what));
    count++;
  }
  if (count === 0) console.log(`nobody tells: ${mutant.what}`);
}

const chosen: Seen[] = [];
const missing = new Map(MUTANTS.map(({ what }) => [what, ENOUGH]));
/** How many mutants that are still missing a Pod tells, for each kilobyte of it. */
const worth = (each: Seen): number =>
  [...(told.get(each) ?? [])].filter((what) => (missing.get(what) ?? 0) > 0).length / (1 + lineOf(each).length / 1000);
while (chosen.length < KEPT) {
  const [best] = [...told.keys()].filter((each) => !chosen.includes(each)).sort((a, b) => worth(b) - worth(a));
  if (best === undefined || worth(best) === 0) break;
  chosen.push(best);
  for (const what of told.get(best) ?? []) missing.set(what, (missing.get(what) ?? 0) - 1);
}
const rest = agreeing.filter((each) => !chosen.includes(each)).sort((a, b) => lineOf(a).length - lineOf(b).length);
const kept = [...chosen, ...rest.filter(({ real }) => real.calls.length > 5).slice(0, KEPT - chosen.length)];
writeFileSync(LIVES, `${kept.map(lineOf).join('\n')}\n`);
console.log(`${chosen.length} Pods tell the model from its mutants; ${kept.length} kept in ${LIVES}`);
