import { names } from '../../test/formats/tables/names.js';
import { values } from '../../test/formats/tables/values.js';
import { corpusManifests } from './corpus.js';
import { exampleManifests } from './examples.js';
import type { Manifest } from './manifest.js';
import { everyFieldManifests, podSecurityFixtures } from './modules.js';
import { validationTestInputs } from './validation-test-inputs.js';

/** A set of manifests that is the same in every run. */
export interface InputSet {
  readonly name: string;
  readonly manifests: readonly Manifest[];
  /** Whether mutants are made from these manifests, or only take values from them. */
  readonly role?: 'source' | 'values';
}

/** All sets. They are those of the newest minor, whichever minor is compared. */
export const fixedInputs = (): readonly InputSet[] => [
  { name: 'inputs of Kubernetes’ own tests', manifests: validationTestInputs(), role: 'source' },
  { name: 'manifests of the corpus', manifests: corpusManifests(), role: 'source' },
  { name: 'every field set, all releases', manifests: everyFieldManifests(), role: 'values' },
  { name: 'Pod Security fixtures', manifests: podSecurityFixtures() },
  { name: 'good and bad values', manifests: formatTableInputs() },
  { name: 'our own examples and cases', manifests: exampleManifests(), role: 'source' },
];

/** The values of the tests of formats, valid and invalid. */
const formatTableInputs = (): readonly Manifest[] =>
  Object.values({ ...names, ...values }).flatMap(({ manifestWith, valid, invalid }) =>
    [...valid, ...invalid].map(manifestWith),
  );
