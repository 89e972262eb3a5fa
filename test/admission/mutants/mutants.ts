import type { Mutant } from '../../support/mutants.js';
import { LIMIT_MUTANTS } from './limit-mutants.js';
import { PLUGIN_MUTANTS } from './plugin-mutants.js';
import { QUOTA_MUTANTS } from './quota-mutants.js';

export const MUTANTS: readonly Mutant[] = [...PLUGIN_MUTANTS, ...LIMIT_MUTANTS, ...QUOTA_MUTANTS];
