import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decidePhase } from '../../conformance/life/decide-phase.js';
import type { PhaseQuestion } from '../../conformance/life/phase-question.js';
import type { phase, simulate } from '../../lib/index.js';
import { compareLife } from '../e2e/life/compare-life.js';
import { TIMELINES } from './cases/timelines.js';
import { recordedLives } from './lives/recorded-lives.js';
import { loadMutant } from './load-mutant.js';
import { MUTANTS } from './mutants.js';
import { timelineLines } from './timeline-lines.js';

const lives = recordedLives();
const phases: readonly (PhaseQuestion & { readonly phase: string })[] = readFileSync(
  join(__dirname, 'cases/phases.jsonl'),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const isAsPhases = (model: typeof phase): boolean =>
  phases.every((each) => decidePhase(each, model) === each.phase);
const isAsTimelines = (model: typeof simulate): boolean =>
  TIMELINES.every(
    ({ spec, events, timeline }) =>
      timelineLines(model(spec, events)).join('\n') === timeline.join('\n'),
  );
const isAsLives = (model: typeof simulate): boolean =>
  lives.every((each) => compareLife(each, false, 0, model).wrong.length === 0);

describe('what we hold the model to tells it from one with a mistake', () => {
  test.each(MUTANTS)('$what', (mutant) => {
    const { phase, simulate } = loadMutant(mutant);
    expect(isAsPhases(phase) && isAsTimelines(simulate) && isAsLives(simulate)).toBe(false);
  });

  test('but not from itself', () => {
    const { phase, simulate } = loadMutant({
      what: 'nothing',
      file: 'phase',
      from: 'export function phase(',
      to: 'export function phase(',
    });
    expect([isAsPhases(phase), isAsTimelines(simulate), isAsLives(simulate)]).toEqual([
      true,
      true,
      true,
    ]);
  });
});
