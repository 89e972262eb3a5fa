import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Checked, CheckOptions } from '../check/document.js';
import type { Hand } from './crew.js';

/** A thread for each processor but the one that has the work. */
export const hands = (options: CheckOptions): readonly Hand[] => Array.from({ length: availableParallelism() - 1 }, () => hand(options));

/** In the package it stands beside all others. */
const HAND = join(__dirname, 'hand.js');

interface Open {
  resolve(checked: readonly Checked[]): void;
  reject(error: Error): void;
}

function hand(options: CheckOptions): Hand {
  const worker = new Worker(`require(${JSON.stringify(HAND)}).lend()`, { eval: true, workerData: options });
  const open: Open[] = [];
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
    dismiss: () => void worker.terminate(),
  };
}
