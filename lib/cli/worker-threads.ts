import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { KubernetesVersion } from '../api/kubernetes-version.js';
import type { CheckOptions, DocumentResult } from '../check/check-document.js';
import type { Document } from '../parse/documents.js';
import { UsageError } from './command.js';
import type { PoolWorker } from './worker-pool.js';

/** Starts threads that check documents, one for each processor except the main thread's. */
export const startCheckWorkers = (
  options: CheckOptions,
): readonly PoolWorker<Document, DocumentResult>[] => startWorkers('serveChecks', options);

/** Starts threads that validate lines, one for each processor except the main thread's. */
export const startLineWorkers = (
  kubernetes: KubernetesVersion,
): readonly PoolWorker<Uint8Array, string>[] => startWorkers('serveLines', kubernetes);

/** The compiled entry point of workers. The package has all its code in one folder. */
export const WORKER_FILE: string = join(__dirname, 'worker.js');

const startWorkers = <Job, Result>(
  serve: 'serveChecks' | 'serveLines',
  workerData: unknown,
): readonly PoolWorker<Job, Result>[] =>
  Array.from({ length: availableParallelism() - 1 }, () => startWorker(serve, workerData));

/** The verdicts of a thread that failed are missing, so the output cannot be completed. */
const workerError = (why: string): UsageError =>
  new UsageError(`a worker thread failed, and the output is not complete: ${why}`);

interface PendingBatch<Result> {
  resolve(results: readonly Result[]): void;
  reject(error: Error): void;
}

function startWorker<Job, Result>(serve: string, workerData: unknown): PoolWorker<Job, Result> {
  const worker = new Worker(`require(${JSON.stringify(WORKER_FILE)}).${serve}()`, {
    eval: true,
    workerData,
  });
  const pending: PendingBatch<Result>[] = [];
  let failure: Error | undefined;
  const fail = (error: Error): void => {
    failure ??= error;
    for (const batch of pending.splice(0)) batch.reject(failure);
  };
  worker.on('message', (results) => pending.shift()?.resolve(results));
  worker.on('messageerror', (error) => fail(workerError(error.message)));
  worker.on('error', (error) => fail(workerError(error.message)));
  worker.on('exit', (code) => fail(workerError(`it ended with exit code ${code}`)));
  return {
    process: (jobs) =>
      new Promise((resolve, reject) => {
        if (failure !== undefined) return reject(failure);
        pending.push({ resolve, reject });
        worker.postMessage(jobs);
      }),
    terminate: () => void worker.terminate(),
  };
}
