import { otherCorpusManifests } from './corpus.js';
import { otherExampleManifests } from './examples.js';
import type { Manifest } from './manifest.js';
import { otherEveryFieldManifests } from './modules.js';
import { otherValidationTestInputs } from './validation-test-inputs.js';

/**
 * The objects of kinds without Pods that are the same in every run: the inputs of Kubernetes' own
 * tests, the corpus, our examples and cases, and the objects with every field set.
 */
export const otherInputs = (): readonly Manifest[] => [
  ...otherValidationTestInputs(),
  ...otherCorpusManifests(),
  ...otherExampleManifests(),
  ...otherEveryFieldManifests(),
];
