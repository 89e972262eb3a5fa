import { names } from '../../test/formats/tables/names.js';
import { values } from '../../test/formats/tables/values.js';
import { corpus } from './corpus.js';
import { examples } from './examples.js';
import type { Manifest } from './kinds.js';
import { everyField, securityFixtures } from './modules.js';
import { recorded } from './recorded.js';

/** Manifests that are the same in every run. */
export interface Inputs {
  readonly name: string;
  readonly manifests: readonly Manifest[];
  /** What mutants are made of them: they are changed themselves, or others take values from them. */
  readonly role?: 'source' | 'values';
}

/** All of them: of 1.37, whatever minor judges. */
export const fixed = (): readonly Inputs[] => [
  { name: 'inputs of Kubernetes’ own tests', manifests: recorded(), role: 'source' },
  { name: 'manifests of the corpus', manifests: corpus(), role: 'source' },
  { name: 'every field set, all releases', manifests: everyField(), role: 'values' },
  { name: 'Pod Security fixtures', manifests: securityFixtures() },
  { name: 'good and bad values', manifests: goodAndBad() },
  { name: 'our own examples and cases', manifests: examples(), role: 'source' },
];

/** What the tests of formats call good or bad. */
const goodAndBad = (): readonly Manifest[] =>
  Object.values({ ...names, ...values }).flatMap(({ put, good, bad }) => [...good, ...bad].map(put));
