// A thread of a check: gets documents, and answers what is wrong in each.
import { parentPort, workerData } from 'node:worker_threads';
import { type CheckOptions, check } from '../check/document.js';
import type { Document } from '../source/documents.js';

parentPort?.on('message', (documents: readonly Document[]) => {
  parentPort?.postMessage(documents.map((document) => check(document, workerData as CheckOptions)));
});
