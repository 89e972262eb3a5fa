import type { Mutant } from '../../support/mutants.js';
import { FILTER_MUTANTS } from './filter-mutants.js';
import { MINOR_MUTANTS } from './minor-mutants.js';
import { MODEL_MUTANTS } from './model-mutants.js';
import { SCORE_MUTANTS } from './score-mutants.js';

export const MUTANTS: readonly Mutant[] = [
  ...FILTER_MUTANTS,
  ...MODEL_MUTANTS,
  ...SCORE_MUTANTS,
  ...MINOR_MUTANTS,
];
