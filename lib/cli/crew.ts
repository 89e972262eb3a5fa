import { setImmediate } from 'node:timers/promises';
import { type Checked, type CheckOptions, check } from '../check/document.js';
import type { Document } from '../source/documents.js';

/** A document, and the file that it is of. */
export interface Job {
  readonly file: string;
  readonly document: Document;
}

/** Checks documents elsewhere. It answers in the order in which it is asked. */
export interface Hand {
  check(documents: readonly Document[]): Promise<readonly Checked[]>;
  dismiss(): void;
}

/** Until so many characters have come, one checks alone: it takes others longer to come. */
const ALONE = 1 << 16;
/** So many are given to a hand at once. */
const BATCH = 1 << 16;
/** So many batches wait for a hand: while it checks the one, it has the next. */
const ENOUGH = 2;
/** So many are under way, or wait for one before them. */
const UNDER_WAY = 32;

/** A hand, and how many batches it has now. */
interface Hired {
  readonly hand: Hand;
  asked: number;
}

interface Batch {
  readonly jobs: readonly Job[];
  checked: readonly Checked[] | undefined;
  readonly ready: Promise<unknown>;
}

/** Checks documents, on other processors too once there is much to do, and tells of them in the order in which they came. */
export class Crew {
  private seen = 0;
  private hands: readonly Hired[] | undefined;
  private next: Job[] = [];
  private size = 0;
  private readonly open: Batch[] = [];

  constructor(
    private readonly options: CheckOptions,
    private readonly hire: () => readonly Hand[],
    private readonly tell: (job: Job, checked: Checked) => Promise<void>,
  ) {}

  async take(job: Job): Promise<void> {
    const { length } = job.document.text;
    this.seen += length;
    if (this.seen < ALONE) return this.tell(job, check(job.document, this.options));
    // A great document goes alone: it is not copied for others.
    if (length >= BATCH) await this.give();
    this.next.push(job);
    this.size += length;
    if (this.size >= BATCH) await this.give();
  }

  /** Is done when all that was taken has been told. */
  async end(): Promise<void> {
    await this.give();
    while (this.open.length > 0) await this.first();
  }

  dismiss(): void {
    for (const { hand } of this.hands ?? []) hand.dismiss();
  }

  private async give(): Promise<void> {
    const jobs = this.next;
    if (jobs.length === 0) return;
    // What is one great document, is not worth to be copied.
    const hand = jobs.length === 1 ? undefined : this.freeHand();
    [this.next, this.size] = [[], 0];
    this.open.push(hand === undefined ? this.here(jobs) : there(jobs, hand));
    // So that answers come in.
    await setImmediate();
    while (this.open.length > 0 && (this.open[0]?.checked !== undefined || this.open.length > UNDER_WAY)) await this.first();
  }

  private freeHand(): Hired | undefined {
    this.hands ??= this.hire().map((hand) => ({ hand, asked: 0 }));
    return this.hands.find(({ asked }) => asked < ENOUGH);
  }

  private here(jobs: readonly Job[]): Batch {
    return { jobs, checked: jobs.map(({ document }) => check(document, this.options)), ready: Promise.resolve() };
  }

  private async first(): Promise<void> {
    const batch = this.open[0] as Batch;
    await batch.ready;
    this.open.shift();
    for (const [i, job] of batch.jobs.entries()) await this.tell(job, batch.checked?.[i] as Checked);
  }
}

function there(jobs: readonly Job[], to: Hired): Batch {
  to.asked++;
  const ready = to.hand.check(jobs.map(({ document }) => document)).then((checked) => {
    to.asked--;
    batch.checked = checked;
  });
  // Whoever waits for it hears of what went wrong.
  ready.catch(() => undefined);
  const batch: Batch = { jobs, checked: undefined, ready };
  return batch;
}
