import { existsSync } from 'node:fs';
import { CORPUS, documentsIn } from '../../test/support/corpus.js';
import { isPodManifest, type Manifest } from './manifest.js';

/** Every manifest of the corpus, with the items of Lists, if the folder exists. */
export function corpusManifests(): readonly Manifest[] {
  if (!existsSync(CORPUS)) return [];
  return documentsIn(CORPUS).flatMap((document) => listItems(document).filter(isPodManifest));
}

const listItems = (document: unknown): readonly unknown[] => {
  const { items } = (document ?? {}) as { readonly items?: unknown };
  return Array.isArray(items) ? items : [document];
};
