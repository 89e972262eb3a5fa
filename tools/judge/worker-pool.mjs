import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { verdicts } from './verdicts.mjs';

/** Until so many bytes have come, one judges alone: it takes others longer to come. */
const MAIN_THREAD_BYTES = 1 << 17;
/** So many batches are given to a worker at once: while it writes of the one, it has the next. */
const MAX_QUEUED_BATCHES = 2;

/** Judges lines on all processors, once there is much to do. */
export class WorkerPool {
  #kubernetes;
  #seen = 0;
  #workers;

  constructor(kubernetes) {
    this.#kubernetes = kubernetes;
  }

  /** The verdicts of some lines. Those to whom no worker can be given now are judged here. */
  async validate(bytes) {
    this.#seen += bytes.length;
    if (this.#seen > MAIN_THREAD_BYTES)
      this.#workers ??= Array.from(
        { length: availableParallelism() - 1 },
        () => new PoolWorker(this.#kubernetes),
      );
    const free = this.#workers?.find(({ queued }) => queued < MAX_QUEUED_BATCHES);
    return free === undefined ? verdicts(bytes, this.#kubernetes) : free.validate(bytes);
  }

  terminate() {
    for (const worker of this.#workers ?? []) worker.terminate();
  }
}

/** A thread. It answers in the order in which it is queued. */
class PoolWorker {
  #worker;
  #open = [];

  constructor(kubernetes) {
    this.#worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData: kubernetes });
    this.#worker.on('message', (text) => this.#open.shift().resolve(text));
    this.#worker.on('error', (error) => this.#open.shift().reject(error));
  }

  /** How much it has to do. */
  get queued() {
    return this.#open.length;
  }

  validate(bytes) {
    return new Promise((resolve, reject) => {
      this.#open.push({ resolve, reject });
      this.#worker.postMessage(bytes);
    });
  }

  terminate() {
    void this.#worker.terminate();
  }
}
