import { join } from 'node:path';
import type { phase, simulate } from '../../lib/index.js';
import { type Mutant, MutantLoader } from '../support/mutants.js';

const LIFECYCLE = join(__dirname, '../../lib/lifecycle');
const loader = new MutantLoader(LIFECYCLE);

/** Loads the model with a mutant in it. */
export function loadMutant(mutant: Mutant): {
  readonly simulate: typeof simulate;
  readonly phase: typeof phase;
} {
  const load = loader.load(mutant);
  return {
    simulate: load(join(LIFECYCLE, 'simulate.ts'))['simulate'],
    phase: load(join(LIFECYCLE, 'phase.ts'))['phase'],
  } as never;
}
