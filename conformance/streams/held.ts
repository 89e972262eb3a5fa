import { type Outcome, ours, theirs } from './outcome.js';
import { askReader } from './program.js';

/** How many are held in memory at once. */
const BATCH = 10_000;
/** Where Go goes over a map in another order each time, it is asked so often. */
const TRIES = 64;
/** So many differences are shown. */
const SHOWN = 20;

/** Holds what we read against what kubectl reads. */
export class Held {
  constructor(private readonly reader: string) {}

  /** Says how far both agree, and where they do not: then the run has failed. */
  async hold(name: string, streams: Iterable<Uint8Array>): Promise<void> {
    let [number, read, undecided, wrong] = [0, 0, 0, 0];
    for (const batch of batches(streams)) {
      const answers = await askReader(this.reader, batch);
      for (const [i, bytes] of batch.entries()) {
        const mine = await ours(bytes);
        const said = theirs(answers[i] ?? []);
        number++;
        read += said.filter((each) => each !== null).length;
        if (same(mine, said)) continue;
        if (await this.isUndecided(bytes, mine)) undecided++;
        else if (++wrong <= SHOWN) console.log(shown(bytes, mine, said));
      }
    }
    const agreed = (100 * (1 - wrong / number)).toFixed(3);
    console.log(
      `${name.padEnd(32)} ${String(number).padStart(8)}  ${agreed} %  ${read} documents read, ${undecided} not the same each time`,
    );
    if (wrong > 0) process.exitCode = 1;
  }

  /** Whether Kubernetes itself says now this, now that, and we one of it: of two keys that become one, it keeps any. */
  private async isUndecided(bytes: Uint8Array, mine: readonly Outcome[]): Promise<boolean> {
    const answers = await askReader(
      this.reader,
      Array.from({ length: TRIES }, () => bytes),
    );
    return answers.some((answer) => same(mine, theirs(answer)));
  }
}

const same = (mine: readonly Outcome[], said: readonly Outcome[]): boolean =>
  mine.length === said.length && mine.every((each, i) => each === said[i]);

const shown = (bytes: Uint8Array, mine: readonly Outcome[], said: readonly Outcome[]): string =>
  `  ${JSON.stringify(Buffer.from(bytes).toString('latin1')).slice(0, 1000)}\n    ours   ${mine.join(' | ')}\n    theirs ${said.join(' | ')}`;

function* batches(streams: Iterable<Uint8Array>): Generator<readonly Uint8Array[]> {
  let batch: Uint8Array[] = [];
  for (const each of streams) {
    batch.push(each);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
