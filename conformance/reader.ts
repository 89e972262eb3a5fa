// Holds what we read of streams of YAML and JSON against what kubectl reads: `npm run conformance:reader [-- --streams 100000 --seed 1]`. Needs Go
// and its module proxy.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CORPUS } from '../test/support/corpus.js';
import { Random } from './random.js';
import { streams, table } from './streams/generator.js';
import { ours, theirs } from './streams/ours.js';
import { askReader, buildReader } from './streams/program.js';

const { values: options } = parseArgs({
  options: { streams: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
/** How many are held in memory at once. */
const BATCH = 10_000;
/** Where Go goes over a map in another order each time, it is asked so often. */
const TRIES = 64;

const bytesOf = (texts: Iterable<string>): readonly Uint8Array[] => Array.from(texts, (text) => Buffer.from(text));

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ya?ml|json)$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));

/** Longer texts are not changed in one place and read again: it would tell little. */
const LONGEST = 8192;

async function hold(name: string, inputs: Iterable<Uint8Array>, reader: string): Promise<void> {
  let [number, wrong, read] = [0, 0, 0];
  for (const batch of batches(inputs)) {
    const answers = await askReader(reader, batch);
    for (const [i, bytes] of batch.entries()) {
      number++;
      const mine = await ours(bytes);
      const said = theirs(answers[i] ?? []);
      read += said.filter((each) => each !== null).length;
      if (same(mine, said) || (await isUndecided(reader, bytes, mine))) continue;
      if (++wrong <= 20)
        console.log(
          `  ${JSON.stringify(Buffer.from(bytes).toString('latin1'))}\n    ours   ${mine.join(' | ')}\n    theirs ${said.join(' | ')}  ${JSON.stringify(answers[i])}`,
        );
    }
  }
  console.log(`${name.padEnd(40)} ${String(number).padStart(8)} ${(100 * (1 - wrong / number)).toFixed(3)} %, ${read} documents read`);
  if (wrong > 0) process.exitCode = 1;
}

const same = (mine: readonly unknown[], said: readonly unknown[]): boolean =>
  mine.length === said.length && mine.every((each, i) => each === said[i]);

/** Whether Kubernetes itself says now this, now that, and we one of it: of two keys that become one, it keeps any. */
async function isUndecided(reader: string, bytes: Uint8Array, mine: readonly unknown[]): Promise<boolean> {
  const answers = await askReader(
    reader,
    Array.from({ length: TRIES }, () => bytes),
  );
  return answers.some((answer) => same(mine, theirs(answer)));
}

function* batches(inputs: Iterable<Uint8Array>): Generator<readonly Uint8Array[]> {
  let batch: Uint8Array[] = [];
  for (const each of inputs) {
    batch.push(each);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function main(): Promise<void> {
  const reader = buildReader();
  const seeds = filesIn(join(__dirname, 'inputs/seeds'));
  const corpus = existsSync(CORPUS) ? filesIn(CORPUS) : [];
  await hold('seeds', bytesOf(seeds), reader);
  await hold('corpus', bytesOf(corpus), reader);
  await hold('table', bytesOf(table()), reader);
  const sources = [...seeds, ...corpus].filter((text) => text.length <= LONGEST);
  await hold(`made up, seed ${options.seed}`, streams(sources, Number(options.streams), new Random(Number(options.seed))), reader);
}

if (spawnSync('go', ['version']).status !== 0) {
  console.log('Go is not there: Kubernetes’ own code cannot be asked.');
  process.exitCode = process.env['CI'] === 'true' ? 1 : 0;
} else void main();
