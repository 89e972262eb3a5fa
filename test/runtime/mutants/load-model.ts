import { join } from 'node:path';
import type { RuntimeModel } from '../../../conformance/runtime/compare-requests.js';
import { type Mutant, MutantLoader } from '../../support/mutants.js';

const FOLDER = join(__dirname, '../../../lib/runtime');
const loader = new MutantLoader(FOLDER);

/** Returns the function of a model with a mutant in it. */
export function loadModel(mutant: Mutant): RuntimeModel {
  const load = loader.load(mutant);
  return load(join(FOLDER, 'runtime-view.ts')) as unknown as RuntimeModel;
}
