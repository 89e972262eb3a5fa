import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { verdicts } from './verdicts.mjs';

/** Until so many bytes have come, one judges alone: it takes others longer to come. */
const ALONE = 1 << 17;
/** So many batches are given to a hand at once: while it writes of the one, it has the next. */
const ENOUGH = 2;

/** Judges lines on all processors, once there is much to do. */
export class Crew {
  #kubernetes;
  #seen = 0;
  #hands;

  constructor(kubernetes) {
    this.#kubernetes = kubernetes;
  }

  /** The verdicts of some lines. Those to whom no hand can be given now are judged here. */
  async judge(bytes) {
    this.#seen += bytes.length;
    if (this.#seen > ALONE) this.#hands ??= Array.from({ length: availableParallelism() - 1 }, () => new Hand(this.#kubernetes));
    const free = this.#hands?.find(({ asked }) => asked < ENOUGH);
    return free === undefined ? verdicts(bytes, this.#kubernetes) : free.judge(bytes);
  }

  dismiss() {
    for (const hand of this.#hands ?? []) hand.dismiss();
  }
}

/** A thread. It answers in the order in which it is asked. */
class Hand {
  #worker;
  #open = [];

  constructor(kubernetes) {
    this.#worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData: kubernetes });
    this.#worker.on('message', (text) => this.#open.shift().resolve(text));
    this.#worker.on('error', (error) => this.#open.shift().reject(error));
  }

  /** How much it has to do. */
  get asked() {
    return this.#open.length;
  }

  judge(bytes) {
    return new Promise((resolve, reject) => {
      this.#open.push({ resolve, reject });
      this.#worker.postMessage(bytes);
    });
  }

  dismiss() {
    void this.#worker.terminate();
  }
}
