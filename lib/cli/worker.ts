// The entry point of worker threads, and of the process that validates one long line.
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { KubernetesVersion } from '../api/kubernetes-version.js';
import { type CheckOptions, checkDocument } from '../check/check-document.js';
import type { Document } from '../parse/documents.js';
import { validateLineBytes, validateLines } from './validate-lines.js';

/** Checks the documents that the main thread sends. */
export const serveChecks = (): void =>
  serve((documents: readonly Document[]) =>
    documents.map((document) => checkDocument(document, workerData as CheckOptions)),
  );

/** Validates the lines that the main thread sends. */
export const serveLines = (): void =>
  serve((chunks: readonly Uint8Array[]) =>
    chunks.map((chunk) => validateLines(chunk, workerData as KubernetesVersion)),
  );

/** Validates standard input as one line. */
export function validateStdin(kubernetes: KubernetesVersion): void {
  process.stdout.write(validateLineBytes(readFileSync(0), kubernetes));
}

function serve<Job, Result>(processJobs: (jobs: readonly Job[]) => readonly Result[]): void {
  parentPort?.on('message', (jobs: readonly Job[]) => parentPort?.postMessage(processJobs(jobs)));
}
