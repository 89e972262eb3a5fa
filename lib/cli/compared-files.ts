import { posix } from 'node:path';
import type { FileDocument } from '../check/compare-documents.js';
import { patchedFiles } from './patched-files.js';

/** Maximum number of characters of the documents that are compared with each other. */
export const MAX_TEXT_LENGTH = 1 << 25;

/** Returns the documents that no kustomization applies as patches. */
export function withoutPatches(documents: readonly FileDocument[]): readonly FileDocument[] {
  const patches = patchedFiles(documents);
  return documents.filter(({ file }) => !patches.has(posix.normalize(file)));
}
