// Holds what we read of streams of YAML and JSON against what kubectl reads: `npm run conformance:reader [-- --streams 100000 --seed 1]`. Needs Go
// and its module proxy. With `--record` it also writes the cases that `npm test` holds us to, with what kubectl reads of them.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CORPUS } from '../test/support/corpus.js';
import { Random } from './random.js';
import { streams, table, traps } from './streams/generator.js';
import { Held } from './streams/held.js';
import { theirs } from './streams/outcome.js';
import { askReader, buildReader } from './streams/program.js';

const { values: options } = parseArgs({
  options: {
    streams: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    record: { type: 'boolean', default: false },
  },
});
const CASES = join(__dirname, '../test/source/yaml/cases/read.jsonl');
/** A longer text is not changed in one place and read again: it would tell little. */
const LONGEST = 8192;

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ya?ml|json)$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));

const bytesOf = (texts: Iterable<string>): readonly Uint8Array[] => Array.from(texts, (text) => Buffer.from(text));

async function record(reader: string): Promise<void> {
  const texts = [...traps()];
  const answers = await askReader(reader, bytesOf(texts));
  const lines = texts.map((text, i) => JSON.stringify({ text, read: theirs(answers[i] ?? []) }));
  writeFileSync(CASES, `${lines.join('\n')}\n`);
  console.log(`${lines.length} cases written to ${CASES}`);
}

async function main(): Promise<void> {
  const reader = buildReader();
  const held = new Held(reader);
  const seeds = filesIn(join(__dirname, 'inputs/seeds'));
  const corpus = existsSync(CORPUS) ? filesIn(CORPUS) : [];
  const short = [...seeds, ...corpus].filter((text) => text.length <= LONGEST);
  await held.hold('seeds', bytesOf(seeds));
  await held.hold('corpus', bytesOf(corpus));
  await held.hold('table of values and keys', bytesOf(table()));
  await held.hold(`made up, seed ${options.seed}`, streams(short, Number(options.streams), new Random(Number(options.seed))));
  if (options.record) await record(reader);
}

if (spawnSync('go', ['version']).status !== 0) {
  console.log('Go is not there: what kubectl reads cannot be asked.');
  process.exitCode = process.env['CI'] === 'true' ? 1 : 0;
} else void main();
