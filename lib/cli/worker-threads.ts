import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CheckOptions, DocumentResult } from '../check/check-document.js';
import type { CheckWorker } from './worker-pool.js';

/** A thread for each processor but the one that has the work. */
export const startWorkerThreads = (options: CheckOptions): readonly CheckWorker[] =>
  Array.from({ length: availableParallelism() - 1 }, () => startWorkerThread(options));

/** In the package it stands beside all others. */
const WORKER_FILE = join(__dirname, 'worker.js');

interface PendingCheck {
  resolve(checked: readonly DocumentResult[]): void;
  reject(error: Error): void;
}

function startWorkerThread(options: CheckOptions): CheckWorker {
  const worker = new Worker(`require(${JSON.stringify(WORKER_FILE)}).serve()`, {
    eval: true,
    workerData: options,
  });
  const open: PendingCheck[] = [];
  worker.on('message', (checked) => open.shift()?.resolve(checked));
  worker.on('error', (error) => {
    for (const each of open.splice(0)) each.reject(error);
  });
  return {
    check: (documents) =>
      new Promise((resolve, reject) => {
        open.push({ resolve, reject });
        worker.postMessage(documents);
      }),
    terminate: () => void worker.terminate(),
  };
}
