import { setImmediate } from 'node:timers/promises';

/** Processes the payloads of jobs on another thread, batch by batch, in the order of the calls. */
export interface PoolWorker<Payload, Result> {
  process(payloads: readonly Payload[]): Promise<readonly Result[]>;
  terminate(): void;
}

/** How a pool processes its jobs. */
export interface PoolOptions<Payload, Result, Job> {
  /** Returns the part of a job that is processed, and copied to a worker. */
  payloadOf(job: Job): Payload;
  /** Returns the size of a payload, in characters or bytes. */
  sizeOf(payload: Payload): number;
  /** Processes payloads on the main thread. */
  process(payloads: readonly Payload[]): readonly Result[];
  /** Starts the workers. It is called once, as soon as there is enough work. */
  startWorkers(): readonly PoolWorker<Payload, Result>[];
  /** Whether large jobs stay on the main thread, which saves copying them to a worker. */
  readonly keepsLargeJobs: boolean;
  /** Receives each result, in the order in which the jobs were submitted. */
  report(job: Job, result: Result): Promise<void>;
  /** Called after one or more jobs were reported, before the pool waits for others. */
  afterReports?(): Promise<void>;
}

/** Below this total size, all jobs run on the main thread: starting workers would take longer. */
const MIN_PARALLEL_SIZE = 1 << 16;
/** Minimum size of a batch, except the last. */
const MIN_BATCH_SIZE = 1 << 16;
/** Maximum number of batches of one worker: one in progress and one waiting. */
const MAX_BATCHES_PER_WORKER = 2;
/** Maximum number of batches that are in progress or wait to be reported. */
const MAX_OPEN_BATCHES = 32;

interface WorkerState<Payload, Result> {
  readonly worker: PoolWorker<Payload, Result>;
  pendingBatches: number;
}

interface Batch<Job, Result> {
  readonly jobs: readonly Job[];
  results: readonly Result[] | undefined;
  readonly ready: Promise<unknown>;
}

/**
 * Processes jobs, in worker threads too if there is much to do, and reports the results in the
 * order of the jobs.
 */
export class WorkerPool<Payload, Result, Job = Payload> {
  private submittedSize = 0;
  private workers: readonly WorkerState<Payload, Result>[] | undefined;
  private nextJobs: Job[] = [];
  private nextSize = 0;
  private readonly openBatches: Batch<Job, Result>[] = [];

  constructor(private readonly options: PoolOptions<Payload, Result, Job>) {}

  /** Submits a job. Resolves as soon as the pool can accept the next one. */
  async submit(job: Job): Promise<void> {
    const { keepsLargeJobs, payloadOf, sizeOf, process, report } = this.options;
    const payload = payloadOf(job);
    const size = sizeOf(payload);
    this.submittedSize += size;
    if (this.submittedSize < MIN_PARALLEL_SIZE) {
      await report(job, process([payload])[0] as Result);
      return this.options.afterReports?.();
    }
    // A large job gets a batch of its own, which `dispatch` keeps on the main thread.
    if (keepsLargeJobs && size >= MIN_BATCH_SIZE) await this.dispatch();
    this.nextJobs.push(job);
    this.nextSize += size;
    if (this.nextSize >= MIN_BATCH_SIZE) await this.dispatch();
  }

  /** Resolves when all submitted jobs are reported. */
  async drain(): Promise<void> {
    await this.dispatch();
    while (this.openBatches.length > 0) await this.reportFirst();
  }

  terminate(): void {
    for (const { worker } of this.workers ?? []) worker.terminate();
  }

  private async dispatch(): Promise<void> {
    const jobs = this.nextJobs;
    if (jobs.length === 0) return;
    [this.nextJobs, this.nextSize] = [[], 0];
    const { keepsLargeJobs, payloadOf, process } = this.options;
    const payloads = jobs.map(payloadOf);
    const staysHere = keepsLargeJobs && jobs.length === 1;
    const worker = staysHere ? undefined : this.freeWorker();
    this.openBatches.push(
      worker === undefined
        ? { jobs, results: process(payloads), ready: Promise.resolve() }
        : processInWorker(jobs, payloads, worker),
    );
    // Lets messages of workers arrive.
    await setImmediate();
    while (
      this.openBatches.length > 0 &&
      (this.openBatches[0]?.results !== undefined || this.openBatches.length > MAX_OPEN_BATCHES)
    )
      await this.reportFirst();
  }

  private freeWorker(): WorkerState<Payload, Result> | undefined {
    this.workers ??= this.options.startWorkers().map((worker) => ({ worker, pendingBatches: 0 }));
    return this.workers.find(({ pendingBatches }) => pendingBatches < MAX_BATCHES_PER_WORKER);
  }

  private async reportFirst(): Promise<void> {
    const batch = this.openBatches[0] as Batch<Job, Result>;
    await batch.ready;
    this.openBatches.shift();
    for (const [i, job] of batch.jobs.entries())
      await this.options.report(job, batch.results?.[i] as Result);
    await this.options.afterReports?.();
  }
}

function processInWorker<Payload, Result, Job>(
  jobs: readonly Job[],
  payloads: readonly Payload[],
  state: WorkerState<Payload, Result>,
): Batch<Job, Result> {
  state.pendingBatches++;
  const ready = state.worker.process(payloads).then((results) => {
    state.pendingBatches--;
    batch.results = results;
  });
  // Prevents an unhandled rejection; awaiting `ready` still reports the error.
  ready.catch(() => undefined);
  const batch: Batch<Job, Result> = { jobs, results: undefined, ready };
  return batch;
}
