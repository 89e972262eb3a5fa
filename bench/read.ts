// What it costs to read a manifest of YAML: `npm run bench:read`. The same Pods in the same run, in
// turn, by us, by the `yaml` package, and by what kubectl reads with.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { parse as library, stringify } from 'yaml';
import { buildReader } from '../conformance/streams/reader-program.js';
import { lower } from '../lib/index.js';
import { validPod } from './pods.js';

type Yaml = typeof import('../lib/parse/read-yaml.js');
type Exact = typeof import('../lib/parse/yaml/decode-yaml.js') &
  typeof import('../lib/parse/yaml/parse-yaml.js');

/** The reader as it is published: what runs TypeScript as it is adds costs of its own. */
function compiled(): Yaml & Exact {
  const contents = ['read-yaml.js', 'yaml/decode-yaml.js', 'yaml/parse-yaml.js']
    .map((file) => `export * from './${file}';`)
    .join('');
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: join(__dirname, '../lib/parse') },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
  });
  const module = { exports: {} };
  new Function('module', 'require', outputFiles[0]?.text ?? '')(module, require);
  return module.exports as Yaml & Exact;
}

const { isYamlError, readYaml, decodeYaml, parseYaml } = compiled();
const PODS = 500;
const ROUNDS = 21;
/** So many Pods are in a stream, so that what it takes to start is little. */
const LONG = 20_000;

const texts = Array.from({ length: PODS }, (_, i) => {
  const props = validPod(i);
  return stringify({ apiVersion: 'v1', kind: 'Pod', metadata: props.metadata, spec: lower(props) });
});
if (texts.some((text) => isYamlError(readYaml(text)))) throw new Error('a Pod cannot be read');
const bytes = texts.reduce((sum, text) => sum + text.length, 0) / PODS;

/** Microseconds of the processor for each of some texts. */
function time(some: readonly string[], read: (text: string) => unknown): number {
  const before = process.cpuUsage();
  for (const text of some) read(text);
  return process.cpuUsage(before).user / some.length;
}

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  'ours, as manifests are written': readYaml,
  'ours, of all YAML': (text) => decodeYaml(parseYaml(text)),
  'the yaml package': (text) => library(text),
};

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;

/** Microseconds that the program that links what kubectl reads with takes for one of many. */
function theirTime(): number {
  const reader = buildReader();
  const stream = (number: number): string =>
    Buffer.from(Array.from({ length: number }, (_, i) => texts[i % PODS]).join('---\n')).toString(
      'base64',
    );
  const taken = (input: string): number => {
    const before = process.hrtime.bigint();
    spawnSync(reader, { input, maxBuffer: 2 ** 30 });
    return Number(process.hrtime.bigint() - before) / 1000;
  };
  return (taken(stream(LONG)) - taken(stream(1))) / (LONG - 1);
}

console.log(
  `Pods of ${Math.round(bytes)} bytes of YAML, microseconds each, the median of ${ROUNDS} rounds of ${PODS}; megabytes a second:`,
);
const row = (name: string, microseconds: number): void =>
  console.log(
    `  ${name.padEnd(34)}${microseconds.toFixed(1).padStart(8)}${(bytes / microseconds).toFixed(1).padStart(8)}`,
  );
for (const [name, read] of Object.entries(readers)) {
  const times = Array.from({ length: 2 * ROUNDS }, () => time(texts, read)).slice(ROUNDS);
  row(name, median(times));
}
if (spawnSync('go', ['version']).status === 0) row('what kubectl reads with', theirTime());
else console.log('Go is not there: what kubectl reads with is not timed.');
