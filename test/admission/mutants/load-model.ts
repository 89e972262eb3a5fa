import { join } from 'node:path';
import {
  type AdmissionModel,
  differencesOf,
  ourAnswers,
} from '../../../conformance/admission/admission-answer.js';
import type { RecordedCase } from '../../../conformance/admission/recorded-cases.js';
import { NEWEST_MINOR } from '../../../lib/api/kubernetes-version.js';
import { type Mutant, MutantLoader } from '../../support/mutants.js';

const FOLDER = join(__dirname, '../../../lib/admission');
const loader = new MutantLoader(FOLDER);

/** Returns the functions of a model with a mutant in it. */
export function loadModel(mutant: Mutant): AdmissionModel {
  const load = loader.load(mutant);
  return {
    ...load(join(FOLDER, '../cluster/cluster-of.ts')),
    ...load(join(FOLDER, 'admit.ts')),
  } as unknown as AdmissionModel;
}

/** Whether a model decides a case as the server does. */
export function agreesWith(model: AdmissionModel, { input, answers }: RecordedCase): boolean {
  try {
    const ours = ourAnswers(input, model, NEWEST_MINOR);
    return answers.every((each, i) => differencesOf(ours[i] ?? { refused: [] }, each).length === 0);
  } catch {
    return false;
  }
}
