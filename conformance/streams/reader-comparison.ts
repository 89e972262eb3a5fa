import { kubectlOutcomes, type Outcome, ourOutcomes } from './outcome.js';
import { askReader } from './reader-program.js';

/** How many are held in memory at once. */
const BATCH = 10_000;
/** Where Go goes over a map in another order each time, it is asked so often. */
const ATTEMPTS = 64;
/** So many differences are shown. */
const MAX_SHOWN = 20;

/** Holds what we read against what kubectl reads. */
export class ReaderComparison {
  constructor(private readonly reader: string) {}

  /** Says how far both agree, and where they do not: then the run has failed. */
  async run(name: string, streams: Iterable<Uint8Array>): Promise<void> {
    let [number, read, undecided, wrong] = [0, 0, 0, 0];
    for (const batch of batches(streams)) {
      const answers = await askReader(this.reader, batch);
      for (const [i, bytes] of batch.entries()) {
        const mine = await ourOutcomes(bytes);
        const said = kubectlOutcomes(answers[i] ?? []);
        number++;
        read += said.filter((each) => each !== null).length;
        if (areEqual(mine, said)) continue;
        if (await this.isNondeterministic(bytes, mine)) undecided++;
        else if (++wrong <= MAX_SHOWN) console.log(formatDifference(bytes, mine, said));
      }
    }
    const agreed = (100 * (1 - wrong / number)).toFixed(3);
    console.log(
      `${name.padEnd(32)} ${String(number).padStart(8)}  ${agreed} %  ${read} documents read, ${undecided} not the same each time`,
    );
    if (wrong > 0) process.exitCode = 1;
  }

  /**
   * Whether Kubernetes itself says now this, now that, and we one of it: of two keys that become
   * one, it keeps any.
   */
  private async isNondeterministic(bytes: Uint8Array, mine: readonly Outcome[]): Promise<boolean> {
    const answers = await askReader(
      this.reader,
      Array.from({ length: ATTEMPTS }, () => bytes),
    );
    return answers.some((answer) => areEqual(mine, kubectlOutcomes(answer)));
  }
}

const areEqual = (mine: readonly Outcome[], said: readonly Outcome[]): boolean =>
  mine.length === said.length && mine.every((each, i) => each === said[i]);

const formatDifference = (
  bytes: Uint8Array,
  mine: readonly Outcome[],
  said: readonly Outcome[],
): string =>
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
