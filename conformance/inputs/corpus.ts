import { existsSync } from 'node:fs';
import { CORPUS, documentsIn } from '../../test/support/corpus.js';
import { isOtherManifest, isPodManifest, type Manifest } from './manifest.js';

let documents: readonly unknown[] | undefined;

/** Every document of the corpus, with the items of Lists, if the folder exists. */
const corpusDocuments = (): readonly unknown[] => {
  documents ??= existsSync(CORPUS) ? documentsIn(CORPUS).flatMap(listItems) : [];
  return documents;
};

/** Every manifest of the corpus that is or contains a Pod. */
export const corpusManifests = (): readonly Manifest[] => corpusDocuments().filter(isPodManifest);

/** Every manifest of the corpus of the other kinds that are compared. */
export const otherCorpusManifests = (): readonly Manifest[] =>
  corpusDocuments().filter(isOtherManifest);

const listItems = (document: unknown): readonly unknown[] => {
  const { items } = (document ?? {}) as { readonly items?: unknown };
  return Array.isArray(items) ? items : [document];
};
