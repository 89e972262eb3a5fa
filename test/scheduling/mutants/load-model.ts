import { join } from 'node:path';
import { answersOf, type RecordedCase } from '../../../conformance/nodes/recorded-cases.js';
import {
  differencesOf,
  ourAnswer,
  type SchedulingModel,
} from '../../../conformance/nodes/scheduling-answer.js';
import { type Mutant, MutantLoader } from '../../support/mutants.js';

const FOLDER = join(__dirname, '../../../lib/scheduling');
const loader = new MutantLoader(FOLDER);

/** Returns the functions of a model with a mutant in it. */
export function loadModel(mutant: Mutant): SchedulingModel {
  const load = loader.load(mutant);
  return {
    ...load(join(FOLDER, '../cluster/cluster-of.ts')),
    ...load(join(FOLDER, 'schedule.ts')),
  } as unknown as SchedulingModel;
}

/** Whether a model decides a case as each minor of kube-scheduler does. */
export function agreesWith(model: SchedulingModel, recorded: RecordedCase): boolean {
  try {
    return answersOf(recorded).every(
      ({ minor, answer }) =>
        differencesOf(ourAnswer(recorded.input, model, minor), answer).length === 0,
    );
  } catch {
    return false;
  }
}
