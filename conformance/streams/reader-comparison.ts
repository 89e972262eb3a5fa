import { kubectlOutcomes, type Outcome, ourOutcomes } from './outcome.js';
import { askReader } from './reader-program.js';

/** Number of streams in memory at once. */
const BATCH = 10_000;
/** Number of times that Go reads a stream whose result may depend on the order of its maps. */
const ATTEMPTS = 64;
/** Maximum number of differences that are printed. */
const MAX_SHOWN = 20;

/** Compares what this package and kubectl read. */
export class ReaderComparison {
  constructor(private readonly reader: string) {}

  /** Prints the agreement and the differences. Sets the exit code if there are any. */
  async run(name: string, streams: Iterable<Uint8Array>): Promise<void> {
    let [total, documents, nondeterministic, different] = [0, 0, 0, 0];
    for (const batch of batches(streams)) {
      const answers = await askReader(this.reader, batch);
      for (const [i, bytes] of batch.entries()) {
        const ours = await ourOutcomes(bytes);
        const theirs = kubectlOutcomes(answers[i] ?? []);
        total++;
        documents += theirs.filter((each) => each !== null).length;
        if (areEqual(ours, theirs)) continue;
        if (await this.isNondeterministic(bytes, ours)) nondeterministic++;
        else if (++different <= MAX_SHOWN) console.log(formatDifference(bytes, ours, theirs));
      }
    }
    const agreement = (100 * (1 - different / total)).toFixed(3);
    console.log(
      `${name.padEnd(32)} ${String(total).padStart(8)}  ${agreement} %  ` +
        `${documents} documents read, ${nondeterministic} nondeterministic`,
    );
    if (different > 0) process.exitCode = 1;
  }

  /**
   * Whether kubectl returns different results, one of which is ours: it keeps either of two keys
   * that become one.
   */
  private async isNondeterministic(bytes: Uint8Array, ours: readonly Outcome[]): Promise<boolean> {
    const answers = await askReader(
      this.reader,
      Array.from({ length: ATTEMPTS }, () => bytes),
    );
    return answers.some((answer) => areEqual(ours, kubectlOutcomes(answer)));
  }
}

const areEqual = (ours: readonly Outcome[], theirs: readonly Outcome[]): boolean =>
  ours.length === theirs.length && ours.every((each, i) => each === theirs[i]);

const formatDifference = (
  bytes: Uint8Array,
  ours: readonly Outcome[],
  theirs: readonly Outcome[],
): string =>
  [
    `  ${JSON.stringify(Buffer.from(bytes).toString('latin1')).slice(0, 1000)}`,
    `    ours   ${ours.join(' | ')}`,
    `    theirs ${theirs.join(' | ')}`,
  ].join('\n');

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
