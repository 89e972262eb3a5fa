import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** To begin with, one does all: others take longer to come than so many bytes take to be judged. */
const ALONE = 1 << 20;

/** Judges lines on all processors, once there is much to do. */
export class Crew {
  #kubernetes;
  #seen = 0;
  #hands = [];
  #next = 0;

  constructor(kubernetes) {
    this.#kubernetes = kubernetes;
  }

  /** The verdicts of some lines. */
  async judge(bytes) {
    this.#seen += bytes.length;
    const many = availableParallelism();
    if (many === 1 || this.#seen <= ALONE) {
      const { verdicts } = await import('./verdicts.mjs');
      return verdicts(bytes, this.#kubernetes);
    }
    if (this.#hands.length === 0) this.#hands = Array.from({ length: many }, () => new Hand(this.#kubernetes));
    return this.#hands[this.#next++ % many].judge(bytes);
  }

  dismiss() {
    for (const hand of this.#hands) hand.dismiss();
  }
}

/** A thread. It answers in the order in which it is asked. */
class Hand {
  #worker;
  #asked = [];

  constructor(kubernetes) {
    this.#worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData: kubernetes });
    this.#worker.on('message', (text) => this.#asked.shift().resolve(text));
    this.#worker.on('error', (error) => this.#asked.shift().reject(error));
  }

  judge(bytes) {
    return new Promise((resolve, reject) => {
      this.#asked.push({ resolve, reject });
      this.#worker.postMessage(bytes);
    });
  }

  dismiss() {
    void this.#worker.terminate();
  }
}
