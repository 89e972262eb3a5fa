import { parentPort, workerData } from 'node:worker_threads';
import { type CheckOptions, checkDocument } from '../check/check-document.js';
import type { Document } from '../parse/documents.js';

/** What a thread of a check does: it gets documents, and answers what is wrong in each. */
export function serve(): void {
  parentPort?.on('message', (documents: readonly Document[]) => {
    parentPort?.postMessage(
      documents.map((document) => checkDocument(document, workerData as CheckOptions)),
    );
  });
}
