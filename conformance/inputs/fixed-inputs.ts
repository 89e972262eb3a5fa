import { names } from '../../test/formats/tables/names.js';
import { values } from '../../test/formats/tables/values.js';
import { corpusManifests } from './corpus.js';
import { exampleManifests } from './examples.js';
import type { Manifest } from './manifest.js';
import { everyFieldManifests, podSecurityFixtures } from './modules.js';
import { validationTestInputs } from './validation-test-inputs.js';

/** Manifests that are the same in every run. */
export interface InputSet {
  readonly name: string;
  readonly manifests: readonly Manifest[];
  /**
   * What mutants are made of them: they are changed themselves, or others take values from them.
   */
  readonly role?: 'source' | 'values';
}

/** All of them: of 1.37, whatever minor judges. */
export const fixedInputs = (): readonly InputSet[] => [
  { name: 'inputs of Kubernetes’ own tests', manifests: validationTestInputs(), role: 'source' },
  { name: 'manifests of the corpus', manifests: corpusManifests(), role: 'source' },
  { name: 'every field set, all releases', manifests: everyFieldManifests(), role: 'values' },
  { name: 'Pod Security fixtures', manifests: podSecurityFixtures() },
  { name: 'good and bad values', manifests: formatTableInputs() },
  { name: 'our own examples and cases', manifests: exampleManifests(), role: 'source' },
];

/** What the tests of formats call good or bad. */
const formatTableInputs = (): readonly Manifest[] =>
  Object.values({ ...names, ...values }).flatMap(({ manifestWith, valid, invalid }) =>
    [...valid, ...invalid].map(manifestWith),
  );
