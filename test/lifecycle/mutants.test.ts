import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decided } from '../../conformance/life/ours.js';
import type { Question } from '../../conformance/life/questions.js';
import type { phase, simulate } from '../../lib/index.js';
import { compareOne } from '../e2e/life/compare-one.js';
import { TIMELINES } from './cases/timelines.js';
import { recorded } from './lives/recorded.js';
import { MUTANTS } from './mutants.js';
import { mutated } from './mutated.js';
import { said } from './said.js';

const lives = recorded();
const phases: readonly (Question & { readonly phase: string })[] = readFileSync(join(__dirname, 'cases/phases.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const isAsPhases = (model: typeof phase): boolean => phases.every((each) => decided(each, model) === each.phase);
const isAsTimelines = (model: typeof simulate): boolean =>
  TIMELINES.every(({ spec, events, timeline }) => said(model(spec, events)).join('\n') === timeline.join('\n'));
const isAsLives = (model: typeof simulate): boolean => lives.every((each) => compareOne(each, false, 0, model).wrong.length === 0);

describe('what we hold the model to tells it from one with a mistake', () => {
  test.each(MUTANTS)('$what', (mutant) => {
    const { phase, simulate } = mutated(mutant);
    expect(isAsPhases(phase) && isAsTimelines(simulate) && isAsLives(simulate)).toBe(false);
  });

  test('but not from itself', () => {
    const { phase, simulate } = mutated({ what: 'nothing', file: 'phase', from: 'export function phase(', to: 'export function phase(' });
    expect([isAsPhases(phase), isAsTimelines(simulate), isAsLives(simulate)]).toEqual([true, true, true]);
  });
});
