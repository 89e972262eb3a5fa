import type { Mutant } from '../../support/mutants.js';
import { PROBE_MUTANTS } from './probe-mutants.js';
import { RESTART_MUTANTS } from './restart-mutants.js';
import { STATUS_MUTANTS } from './status-mutants.js';
import { TERMINATION_MUTANTS } from './termination-mutants.js';

/** All mutants of the lifecycle model. */
export const MUTANTS: readonly Mutant[] = [
  ...TERMINATION_MUTANTS,
  ...PROBE_MUTANTS,
  ...RESTART_MUTANTS,
  ...STATUS_MUTANTS,
];
