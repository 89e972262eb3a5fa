import { setImmediate } from 'node:timers/promises';
import { type CheckOptions, checkDocument, type DocumentResult } from '../check/check-document.js';
import type { Document } from '../parse/documents.js';

/** A document, and the file that it is of. */
export interface CheckJob {
  readonly file: string;
  readonly document: Document;
}

/** Checks documents elsewhere. It answers in the order in which it is asked. */
export interface CheckWorker {
  check(documents: readonly Document[]): Promise<readonly DocumentResult[]>;
  terminate(): void;
}

/** Until so many characters have come, one checks alone: it takes others longer to come. */
const MIN_PARALLEL_CHARACTERS = 1 << 16;
/** So many are given to a hand at once. */
const BATCH_CHARACTERS = 1 << 16;
/** So many batches wait for a hand: while it checks the one, it has the next. */
const MAX_BATCHES_PER_WORKER = 2;
/** So many are under way, or wait for one before them. */
const MAX_OPEN_BATCHES = 32;

/** A hand, and how many batches it has now. */
interface PoolWorker {
  readonly worker: CheckWorker;
  pendingBatches: number;
}

interface Batch {
  readonly jobs: readonly CheckJob[];
  results: readonly DocumentResult[] | undefined;
  readonly ready: Promise<unknown>;
}

/**
 * Checks documents, on other processors too once there is much to do, and tells of them in the
 * order in which they came.
 */
export class WorkerPool {
  private submittedCharacters = 0;
  private workers: readonly PoolWorker[] | undefined;
  private next: CheckJob[] = [];
  private size = 0;
  private readonly openBatches: Batch[] = [];

  constructor(
    private readonly options: CheckOptions,
    private readonly hire: () => readonly CheckWorker[],
    private readonly tell: (job: CheckJob, checked: DocumentResult) => Promise<void>,
  ) {}

  async submit(job: CheckJob): Promise<void> {
    const { length } = job.document.text;
    this.submittedCharacters += length;
    if (this.submittedCharacters < MIN_PARALLEL_CHARACTERS)
      return this.tell(job, checkDocument(job.document, this.options));
    // A great document goes alone: it is not copied for others.
    if (length >= BATCH_CHARACTERS) await this.dispatch();
    this.next.push(job);
    this.size += length;
    if (this.size >= BATCH_CHARACTERS) await this.dispatch();
  }

  /** Is done when all that was taken has been told. */
  async drain(): Promise<void> {
    await this.dispatch();
    while (this.openBatches.length > 0) await this.reportFirst();
  }

  terminate(): void {
    for (const { worker } of this.workers ?? []) worker.terminate();
  }

  private async dispatch(): Promise<void> {
    const jobs = this.next;
    if (jobs.length === 0) return;
    // What is one great document, is not worth to be copied.
    const hand = jobs.length === 1 ? undefined : this.freeWorker();
    [this.next, this.size] = [[], 0];
    this.openBatches.push(hand === undefined ? this.checkHere(jobs) : checkInWorker(jobs, hand));
    // So that answers come in.
    await setImmediate();
    while (
      this.openBatches.length > 0 &&
      (this.openBatches[0]?.results !== undefined || this.openBatches.length > MAX_OPEN_BATCHES)
    )
      await this.reportFirst();
  }

  private freeWorker(): PoolWorker | undefined {
    this.workers ??= this.hire().map((worker) => ({ worker, pendingBatches: 0 }));
    return this.workers.find(({ pendingBatches }) => pendingBatches < MAX_BATCHES_PER_WORKER);
  }

  private checkHere(jobs: readonly CheckJob[]): Batch {
    return {
      jobs,
      results: jobs.map(({ document }) => checkDocument(document, this.options)),
      ready: Promise.resolve(),
    };
  }

  private async reportFirst(): Promise<void> {
    const batch = this.openBatches[0] as Batch;
    await batch.ready;
    this.openBatches.shift();
    for (const [i, job] of batch.jobs.entries())
      await this.tell(job, batch.results?.[i] as DocumentResult);
  }
}

function checkInWorker(jobs: readonly CheckJob[], to: PoolWorker): Batch {
  to.pendingBatches++;
  const ready = to.worker.check(jobs.map(({ document }) => document)).then((checked) => {
    to.pendingBatches--;
    batch.results = checked;
  });
  // Whoever waits for it hears of what went wrong.
  ready.catch(() => undefined);
  const batch: Batch = { jobs, results: undefined, ready };
  return batch;
}
