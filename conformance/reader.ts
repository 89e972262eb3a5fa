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

/** What kubectl reads now in one way, now in another, is no case: so often each is asked. */
const TRIES = 32;

async function record(reader: string): Promise<void> {
  const texts = [...traps()];
  const answers = await askReader(reader, bytesOf(Array.from({ length: TRIES }, () => texts).flat()));
  const lines = texts.flatMap((text, i) => {
    const said = new Set(Array.from({ length: TRIES }, (_, turn) => JSON.stringify(theirs(answers[turn * texts.length + i] ?? []))));
    return said.size > 1 ? [] : [`{"text":${JSON.stringify(text)},"read":${[...said].join()}}`];
  });
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
