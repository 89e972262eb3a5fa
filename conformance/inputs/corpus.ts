import { existsSync } from 'node:fs';
import { CORPUS, documentsIn } from '../../test/support/corpus.js';
import { isManifest, type Manifest } from './kinds.js';

/** Every manifest of the corpus, where that folder is; those of a List by themselves. */
export function corpus(): readonly Manifest[] {
  if (!existsSync(CORPUS)) return [];
  return documentsIn(CORPUS).flatMap((document) => items(document).filter(isManifest));
}

const items = (document: unknown): readonly unknown[] => {
  const { items } = (document ?? {}) as { readonly items?: unknown };
  return Array.isArray(items) ? items : [document];
};
