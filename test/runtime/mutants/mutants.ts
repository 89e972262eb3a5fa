import type { Mutant } from '../../support/mutants.js';
import { CONTAINER_MUTANTS } from './container-mutants.js';
import { MINOR_MUTANTS } from './minor-mutants.js';
import { POD_MUTANTS } from './pod-mutants.js';

/** Mistakes in the view of the container runtime. */
export const MUTANTS: readonly Mutant[] = [...POD_MUTANTS, ...CONTAINER_MUTANTS, ...MINOR_MUTANTS];
