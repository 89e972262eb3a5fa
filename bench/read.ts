// Measures the time to read a manifest of YAML: `npm run bench:read`. Compares this package, the
// `yaml` package and kubectl's reader on the same Pods.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { parse, stringify } from 'yaml';
import { buildReader } from '../conformance/streams/reader-program.js';
import { lower } from '../lib/index.js';
import { validPod } from './pods.js';

type Yaml = typeof import('../lib/parse/read-yaml.js');
type Exact = typeof import('../lib/parse/yaml/decode-yaml.js') &
  typeof import('../lib/parse/yaml/parse-yaml.js');

/** Bundles the parsers as they are published, because tsx slows them down. */
function loadBundled(): Yaml & Exact {
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

const { isYamlError, readYaml, decodeYaml, parseYaml } = loadBundled();
const PODS = 500;
const ROUNDS = 21;
/** Number of Pods in a stream that is long enough to make the start of the process negligible. */
const LONG_STREAM = 20_000;

const texts = Array.from({ length: PODS }, (_, i) => {
  const props = validPod(i);
  return stringify({ apiVersion: 'v1', kind: 'Pod', metadata: props.metadata, spec: lower(props) });
});
if (texts.some((text) => isYamlError(readYaml(text)))) throw new Error('a Pod cannot be read');
const bytes = texts.reduce((sum, text) => sum + text.length, 0) / PODS;

/** Returns the CPU time for each text, in microseconds. */
function time(inputs: readonly string[], read: (text: string) => unknown): number {
  const before = process.cpuUsage();
  for (const text of inputs) read(text);
  return process.cpuUsage(before).user / inputs.length;
}

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  'cdk8s-pods, fast parser': readYaml,
  'cdk8s-pods, exact parser': (text) => decodeYaml(parseYaml(text)),
  'yaml package': (text) => parse(text),
};

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;

/** Returns the time of kubectl's reader for each of many Pods, in microseconds. */
function kubectlTime(): number {
  const reader = buildReader();
  const stream = (length: number): string =>
    Buffer.from(Array.from({ length }, (_, i) => texts[i % PODS]).join('---\n')).toString('base64');
  const duration = (input: string): number => {
    const before = process.hrtime.bigint();
    spawnSync(reader, { input, maxBuffer: 2 ** 30 });
    return Number(process.hrtime.bigint() - before) / 1000;
  };
  return (duration(stream(LONG_STREAM)) - duration(stream(1))) / (LONG_STREAM - 1);
}

console.log(
  `Pods of ${Math.round(bytes)} bytes of YAML: microseconds per Pod ` +
    `(median of ${ROUNDS} rounds of ${PODS} Pods), MB/s`,
);
const row = (name: string, microseconds: number): void =>
  console.log(
    `  ${name.padEnd(34)}${microseconds.toFixed(1).padStart(8)}` +
      `${(bytes / microseconds).toFixed(1).padStart(8)}`,
  );
for (const [name, read] of Object.entries(readers)) {
  const times = Array.from({ length: 2 * ROUNDS }, () => time(texts, read)).slice(ROUNDS);
  row(name, median(times));
}
if (spawnSync('go', ['version']).status === 0) row("kubectl's reader", kubectlTime());
else console.log("Go is not installed: cannot measure kubectl's reader.");
