import { parentPort, workerData } from 'node:worker_threads';
import { type CheckOptions, check } from '../check/document.js';
import type { Document } from '../source/documents.js';

/** What a thread of a check does: it gets documents, and answers what is wrong in each. */
export function lend(): void {
  parentPort?.on('message', (documents: readonly Document[]) => {
    parentPort?.postMessage(documents.map((document) => check(document, workerData as CheckOptions)));
  });
}
