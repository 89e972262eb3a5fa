import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { updateCases } from '../../conformance/updates/update-cases.js';
import { ourOutcome } from '../../conformance/updates/update-comparison.js';
import { NEWEST_MINOR } from '../../lib/api/kubernetes-version.js';
import type { updateLine } from '../../lib/cli/update-line.js';
import { type Mutant, MutantLoader } from '../support/mutants.js';
import { APPLY_MUTANTS } from './mutants/apply-mutants.js';
import { OBJECT_MUTANTS } from './mutants/object-mutants.js';
import { OTHER_KIND_MUTANTS } from './mutants/other-kind-mutants.js';
import { POD_MUTANTS } from './mutants/pod-mutants.js';

const UPDATE_LINE = join(__dirname, '../../lib/cli/update-line.ts');
const loader = new MutantLoader(join(__dirname, '../../lib/updates'), [UPDATE_LINE]);
const MUTANTS = [...OBJECT_MUTANTS, ...POD_MUTANTS, ...OTHER_KIND_MUTANTS, ...APPLY_MUTANTS];

/** The updates with the newest minor version, and the other ones whose outcomes differ from it. */
const questions = (['rules.jsonl', 'other-kinds.jsonl', 'updates.jsonl'] as const)
  .flatMap(updateCases)
  .flatMap(({ request, outcomes }) =>
    Object.entries(outcomes)
      .map(([minor, outcome]) => ({ request, minor: Number(minor), outcome }))
      .filter(
        ({ minor, outcome }) =>
          minor === NEWEST_MINOR || !isDeepStrictEqual(outcome, outcomes[NEWEST_MINOR]),
      ),
  );

function agreesWithCases(mutant: Mutant): boolean {
  const toLine = loader.load(mutant)(UPDATE_LINE)['updateLine'] as typeof updateLine;
  return questions.every(({ request, minor, outcome }) =>
    isDeepStrictEqual(ourOutcome(request, minor, toLine), outcome),
  );
}

describe('the recorded cases detect a model in which', () => {
  test.each(MUTANTS)('$title', (mutant) => {
    expect(agreesWithCases(mutant)).toBe(false);
  });
});

test('there are 66 mutants', () => expect(MUTANTS).toHaveLength(66));

test('the recorded cases agree with the unchanged model', () => {
  const code = 'export function update(';
  const unchanged = { title: 'nothing is changed', file: 'update', from: code, to: code };
  expect(agreesWithCases(unchanged)).toBe(true);
});
