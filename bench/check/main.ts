// Measures the time and memory that this package and other tools need to check the same folder, and
// which of sixty common mistakes each of them finds: `npm run bench:check`. With the environment
// variable CDK8S_PODS_KUBECONFIG, a kubeconfig, also which of them an API server finds.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { CORPUS } from '../../test/support/corpus.js';
import { installGoProgram, isGoInstalled } from '../go-program.js';
import { fastest, measure, scratchFolder } from '../measure.js';
import { MISTAKES } from './mistakes.js';
import { writeSchemas } from './schemas.js';
import { SMALL_DOCUMENTS, writeSmallDocuments } from './small-documents.js';

const ROUNDS = 5;
const OURS = 'cdk8s-pods';
const CLI = join(__dirname, '../../build/cli.js');

interface Peer {
  readonly name: string;
  command(path: string): readonly string[];
  /** Returns a string for each finding in its standard output. */
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
  const own = [ours(OURS), ours('with notes', '--hazards', 'note')];
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
        `find "$1" -name '*.yaml' -o -name '*.yml' -o -name '*.json' | ` +
          `xargs "$0" score --output-format ci`,
        kubeScore,
        path,
      ],
      parseFindings: (out) =>
        out.split('\n').filter((line) => /^\[(?:CRITICAL|WARNING)\]/.test(line)),
    },
  ];
}

/** The API server of a kubeconfig, if one is named. It validates objects and creates none. */
function apiServers(): readonly Peer[] {
  const kubeconfig = process.env['CDK8S_PODS_KUBECONFIG'];
  if (kubeconfig === undefined) return [];
  const script = 'kubectl --kubeconfig "$0" create --dry-run=server -f "$1" 2>&1';
  return [
    {
      name: 'API server',
      command: (path) => ['sh', '-c', script, kubeconfig, path],
      parseFindings: (out) =>
        out.split('\n').filter((each) => each !== '' && !each.endsWith('created (server dry run)')),
    },
  ];
}

const cell = (text: string): string => text.padStart(12);

function time(tools: readonly Peer[], title: string, folder: string, rounds = ROUNDS): void {
  console.log(
    `\n${title}, fastest of ${rounds} runs:\n` +
      `  ${'seconds'.padStart(28)}${cell('of CPU')}${cell('MiB')}${cell('times ours')}`,
  );
  const runs = new Map(tools.map(({ name }) => [name, [] as ReturnType<typeof measure>[]]));
  for (let round = 0; round < rounds; round++)
    for (const { name, command } of tools)
      runs.get(name)?.push(measure(command(folder), scratch, [0, 1, 2, 123]));
  const ours = fastest(runs.get(OURS) ?? []).seconds;
  for (const [name, ofTool] of runs) {
    const { seconds, cpuSeconds, mebibytes } = fastest(ofTool);
    console.log(
      `  ${name.padEnd(18)}${seconds.toFixed(2).padStart(10)}` +
        `${cell(cpuSeconds.toFixed(2))}${cell(mebibytes.toFixed(0))}${cell((seconds / ours).toFixed(1))}`,
    );
  }
}

/** @param count - the number of documents in each stream */
function timeSmallDocuments(tools: readonly Peer[], count: number): void {
  const compared = tools.filter(({ name }) => name === OURS || name === 'kubeconform');
  for (const name of SMALL_DOCUMENTS) {
    const file = join(scratch, 'small.yaml');
    writeSmallDocuments(name, count, file);
    time(compared, `A stream of ${count} small documents, ${name}`, file, 1);
    rmSync(file);
    rmSync(join(scratch, 'out'));
  }
}

/** Whether a tool reports something about the invalid manifest but not about the valid one. */
function detects({ command, parseFindings }: Peer, wrong: string, right: string): boolean {
  const findings = [wrong, right].map((text) => {
    const folder = join(scratch, 'one');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'manifest.yaml'), text);
    const [program = '', ...args] = command(folder);
    const { stdout, stderr, status } = spawnSync(program, args, { encoding: 'utf8' });
    // A tool that fails without output has detected the mistake, too.
    return stdout.trim() === '' && status !== 0 ? [stderr] : parseFindings(stdout);
  });
  return findings[0]?.some((each) => !findings[1]?.includes(each)) ?? false;
}

async function main(): Promise<void> {
  const timed = await peers();
  const { values } = parseArgs({ options: { 'small-documents': { type: 'string' } } });
  // Takes minutes, so it does not run with the others.
  if (values['small-documents'] !== undefined)
    return timeSmallDocuments(timed, Number(values['small-documents']));
  const tools = [...timed, ...apiServers()];
  const row = (title: string, cells: readonly string[]): void =>
    console.log(`  ${title.padEnd(62)}${cells.map((each) => each.padStart(13)).join('')}`);
  console.log('Sixty mistakes, each compared with the same manifest without it:');
  row(
    '',
    tools.map(({ name }) => name),
  );
  const counts = tools.map(() => 0);
  for (const { name, invalid, valid } of MISTAKES) {
    const detected = tools.map((tool) => detects(tool, invalid, valid));
    for (const [i, each] of detected.entries()) if (each) counts[i] = (counts[i] ?? 0) + 1;
    row(
      name,
      detected.map((each) => (each ? 'found' : '-')),
    );
  }
  row(`of ${MISTAKES.length}`, counts.map(String));

  if (existsSync(CORPUS)) time(timed, 'Real manifests from public repositories', CORPUS);
  const texts = MISTAKES.map(({ valid }) => stringify(JSON.parse(valid)));
  const folder = join(scratch, 'many');
  mkdirSync(folder);
  for (let i = 0; i < 2000; i++)
    writeFileSync(join(folder, `${i}.yaml`), texts[i % texts.length] ?? '');
  time(timed, '2,000 files', folder);
  const stream = join(scratch, 'stream.yaml');
  writeFileSync(
    stream,
    Array.from({ length: 20_000 }, (_, i) => texts[i % texts.length]).join('---\n'),
  );
  time(timed, 'A stream of 20,000 documents', stream);
}

void main();
