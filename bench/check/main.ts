// What a check takes, and what the peers take for the same folder; and what each finds of sixty
// mistakes: `npm run bench:check`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { CORPUS } from '../../test/support/corpus.js';
import { installGoProgram, isGoInstalled } from '../go-program.js';
import { fastest, measure, scratchFolder } from '../measure.js';
import { MISTAKES } from './mistakes.js';
import { writeSchemas } from './schemas.js';

const ROUNDS = 5;
const OURS = 'cdk8s-pods';
const CLI = join(__dirname, '../../build/cli.js');

interface Peer {
  readonly name: string;
  command(path: string): readonly string[];
  /** What it found, by what it says on stdout: a word for each. */
  parseFindings(out: string): readonly string[];
}

const scratch = scratchFolder('bench-check');

async function peers(): Promise<readonly Peer[]> {
  const ours = (name: string, ...more: readonly string[]): Peer => ({
    name,
    command: (path) => [
      process.execPath,
      CLI,
      'check',
      '--format',
      'json',
      '--pod-security',
      'baseline',
      ...more,
      path,
    ],
    parseFindings: (out) =>
      JSON.parse(out).diagnostics.map(({ rule }: { readonly rule: string }) => rule),
  });
  const own = [ours(OURS), ours('and its notes', '--hazards', 'note')];
  if (!isGoInstalled()) return own;
  const kubeconform = await installGoProgram(
    'kubeconform',
    'github.com/yannh/kubeconform/cmd/kubeconform@v0.8.0',
  );
  const kubeScore = await installGoProgram(
    'kube-score',
    'github.com/zegl/kube-score/cmd/kube-score@v1.20.0',
  );
  const schemas = writeSchemas(join(scratch, 'schemas'));
  return [
    ...own,
    {
      name: 'kubeconform',
      command: (path) => [
        kubeconform,
        '-strict',
        '-ignore-missing-schemas',
        '-schema-location',
        schemas,
        '-output',
        'json',
        path,
      ],
      parseFindings: (out) =>
        JSON.parse(out).resources.map(({ msg }: { readonly msg: string }) => msg),
    },
    {
      name: 'kube-score',
      command: (path) => [
        'sh',
        '-c',
        `find "$1" -name '*.yaml' -o -name '*.yml' -o -name '*.json' | xargs "$0" score --output-format ci`,
        kubeScore,
        path,
      ],
      parseFindings: (out) =>
        out.split('\n').filter((line) => /^\[(?:CRITICAL|WARNING)\]/.test(line)),
    },
  ];
}

function time(there: readonly Peer[], what: string, folder: string): void {
  console.log(
    `\n${what}, the fastest of ${ROUNDS}:\n  ${'seconds'.padStart(28)}${'MiB'.padStart(12)}${'times ours'.padStart(12)}`,
  );
  const runs = new Map(there.map(({ name }) => [name, [] as ReturnType<typeof measure>[]]));
  for (let round = 0; round < ROUNDS; round++)
    for (const { name, command } of there)
      runs.get(name)?.push(measure(command(folder), scratch, [0, 1, 2, 123]));
  const ours = fastest(runs.get(OURS) ?? []).seconds;
  for (const [name, of] of runs) {
    const { seconds, mebibytes } = fastest(of);
    console.log(
      `  ${name.padEnd(18)}${seconds.toFixed(2).padStart(10)}${mebibytes.toFixed(0).padStart(12)}${(seconds / ours).toFixed(1).padStart(12)}`,
    );
  }
}

/** Whether a peer says of what is wrong something that it does not say of what is right. */
function detects({ command, parseFindings }: Peer, wrong: string, right: string): boolean {
  const said = [wrong, right].map((text) => {
    const folder = join(scratch, 'one');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'manifest.yaml'), text);
    const [program = '', ...args] = command(folder);
    const { stdout, stderr, status } = spawnSync(program, args, { encoding: 'utf8' });
    // A peer that gives up has seen it, too.
    return stdout.trim() === '' && status !== 0 ? [stderr] : parseFindings(stdout);
  });
  return said[0]?.some((each) => !said[1]?.includes(each)) ?? false;
}

async function main(): Promise<void> {
  const there = await peers();
  console.log(
    `Sixty mistakes, each beside the same manifest without it:\n  ${''.padEnd(62)}${there.map(({ name }) => name.padStart(13)).join('')}`,
  );
  const counts = there.map(() => 0);
  for (const { name, invalid, valid } of MISTAKES) {
    const seen = there.map((peer) => detects(peer, invalid, valid));
    for (const [i, each] of seen.entries()) if (each) counts[i] = (counts[i] ?? 0) + 1;
    console.log(
      `  ${name.padEnd(62)}${seen.map((each) => (each ? 'found' : '-').padStart(13)).join('')}`,
    );
  }
  console.log(
    `  ${`of ${MISTAKES.length}`.padEnd(62)}${counts.map((count) => String(count).padStart(13)).join('')}`,
  );

  if (existsSync(CORPUS)) time(there, 'Real manifests of others', CORPUS);
  const texts = MISTAKES.map(({ valid }) => stringify(JSON.parse(valid)));
  const folder = join(scratch, 'many');
  mkdirSync(folder);
  for (let i = 0; i < 2000; i++)
    writeFileSync(join(folder, `${i}.yaml`), texts[i % texts.length] ?? '');
  time(there, '2,000 files', folder);
  const stream = join(scratch, 'stream.yaml');
  writeFileSync(
    stream,
    Array.from({ length: 20_000 }, (_, i) => texts[i % texts.length]).join('---\n'),
  );
  time(there, 'A stream of 20,000 documents', stream);
}

void main();
