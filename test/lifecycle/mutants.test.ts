import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decidePhase } from '../../conformance/life/decide-phase.js';
import type { PhaseQuestion } from '../../conformance/life/phase-question.js';
import type { phase, simulate } from '../../lib/index.js';
import { compareLife } from '../e2e/life/compare-life.js';
import { TIMELINES } from './cases/timelines.js';
import { recordedLives } from './lives/recorded-lives.js';
import { loadMutant } from './load-mutant.js';
import { MUTANTS } from './mutants/mutants.js';
import { timelineLines } from './timeline-lines.js';

const lives = recordedLives();
const phases: readonly (PhaseQuestion & { readonly phase: string })[] = readFileSync(
  join(__dirname, 'cases/phases.jsonl'),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const agreesWithPhases = (model: typeof phase): boolean =>
  phases.every((each) => decidePhase(each, model) === each.phase);
const agreesWithTimelines = (model: typeof simulate): boolean =>
  TIMELINES.every(
    ({ spec, events, timeline }) =>
      timelineLines(model(spec, events)).join('\n') === timeline.join('\n'),
  );
const agreesWithLives = (model: typeof simulate): boolean =>
  lives.every((each) => compareLife(each, false, 0, model).wrong.length === 0);

describe('the recorded cases detect a model in which', () => {
  test.each(MUTANTS)('$title', (mutant) => {
    const { phase, simulate } = loadMutant(mutant);
    expect(
      agreesWithPhases(phase) && agreesWithTimelines(simulate) && agreesWithLives(simulate),
    ).toBe(false);
  });
});

test('there are 76 mutants', () => expect(MUTANTS).toHaveLength(76));

test('the recorded cases agree with the unchanged model', () => {
  const { phase, simulate } = loadMutant({
    title: 'nothing is changed',
    file: 'phase',
    from: 'export function phase(',
    to: 'export function phase(',
  });
  expect([
    agreesWithPhases(phase),
    agreesWithTimelines(simulate),
    agreesWithLives(simulate),
  ]).toEqual([true, true, true]);
});
