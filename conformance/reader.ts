// Compares how this package and kubectl read streams of YAML and JSON:
// `npm run conformance:reader [-- --streams 100000 --seed 1]`. Needs Go and access to its module
// proxy. It also compares what kubectl reads from the YAML that synth writes, for each character of
// the Basic Multilingual Plane; `--code-points 1114112` takes all of Unicode. `--record` also
// writes the cases of `npm test`, with what kubectl reads from them.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BASIC_PLANE, unicodeValues } from '../test/emit/round-trip.js';
import { CORPUS } from '../test/support/corpus.js';
import { Random } from './random.js';
import { generateStreams, scalarAndKeyTexts, tableTexts } from './streams/generate-streams.js';
import { kubectlOutcomes } from './streams/outcome.js';
import { ReaderComparison } from './streams/reader-comparison.js';
import { askReader, buildReader } from './streams/reader-program.js';
import { compareReadBack } from './yaml-read-back.js';

const { values: options } = parseArgs({
  options: {
    streams: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    'code-points': { type: 'string', default: String(BASIC_PLANE) },
    record: { type: 'boolean', default: false },
  },
});
const CASES = join(__dirname, '../test/parse/yaml/cases/read.jsonl');
/** Maximum length, in characters, of a text that is mutated. */
const MAX_LENGTH = 8192;

const manifestTexts = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ya?ml|json)$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));

const bytesOf = (texts: Iterable<string>): readonly Uint8Array[] =>
  Array.from(texts, (text) => Buffer.from(text));

/** Number of times that kubectl reads a text; texts with more than one result are no cases. */
const ATTEMPTS = 32;

async function recordCases(reader: string): Promise<void> {
  const texts = [...scalarAndKeyTexts()];
  const answers = await askReader(
    reader,
    bytesOf(Array.from({ length: ATTEMPTS }, () => texts).flat()),
  );
  const lines = texts.flatMap((text, i) => {
    const outcomes = new Set(
      Array.from({ length: ATTEMPTS }, (_, attempt) =>
        JSON.stringify(kubectlOutcomes(answers[attempt * texts.length + i] ?? [])),
      ),
    );
    return outcomes.size > 1
      ? []
      : [`{"text":${JSON.stringify(text)},"read":${[...outcomes].join()}}`];
  });
  writeFileSync(CASES, `${lines.join('\n')}\n`);
  console.log(`${lines.length} cases written to ${CASES}`);
}

/** Checks that kubectl reads back each character, in each position of a string and of a key. */
async function compareWrittenCharacters(codePoints: number): Promise<void> {
  const { values, differences } = await compareReadBack(unicodeValues(codePoints));
  console.log(
    `${codePoints} characters as items and keys, written as YAML in ${values} documents, ` +
      `of which kubectl reads ${values - differences.length} unchanged`,
  );
  for (const difference of differences.slice(0, 20)) console.log(difference);
  if (differences.length > 0) process.exitCode = 1;
}

async function main(): Promise<void> {
  const reader = buildReader();
  const comparison = new ReaderComparison(reader);
  const seeds = manifestTexts(join(__dirname, 'inputs/seeds'));
  const corpus = existsSync(CORPUS) ? manifestTexts(CORPUS) : [];
  const short = [...seeds, ...corpus].filter((text) => text.length <= MAX_LENGTH);
  await comparison.run('seeds', bytesOf(seeds));
  await comparison.run('corpus', bytesOf(corpus));
  await comparison.run('table of values and keys', bytesOf(tableTexts()));
  await comparison.run(
    `generated, seed ${options.seed}`,
    generateStreams(short, Number(options.streams), new Random(Number(options.seed))),
  );
  await compareWrittenCharacters(Number(options['code-points']));
  if (options.record) await recordCases(reader);
}

if (spawnSync('go', ['version']).status !== 0) {
  console.log("Go is not installed: cannot run kubectl's reader.");
  process.exitCode = process.env['CI'] === 'true' ? 1 : 0;
} else void main();
