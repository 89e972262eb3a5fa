import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findErrors } from '../../lib/rules/validation/find-errors.js';
import { lift } from '../../lib/spec/lowering/lift.js';
import { CORPUS, type CorpusPodSpec, corpusPodSpecs } from '../support/corpus.js';

const ROOT = join(__dirname, '../..');
const COMPILERS = ['ts59', 'typescript'];

/**
 * What does not compile, and rightly so. docs/types.md has the way to write what a server would
 * take.
 */
const EXPECTED_REFUSALS: readonly (readonly [RegExp, string])[] = [
  [
    /a volume needs a source/,
    'a server takes it, and makes it an emptyDir: data that was meant to stay is lost',
  ],
  [/"tcp"/, 'a server refuses it'],
  [/"pids".*ResourceList/, 'a server refuses it'],
];

/** As Pods, which a server takes: of a template it takes more (an image with blanks round it). */
const isTaken = (spec: CorpusPodSpec['spec']): boolean =>
  findErrors({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec } as { kind: string })
    .length === 0;

const specs = corpusPodSpecs().filter(({ spec }) => isTaken(spec));

/** A program with a Pod for each spec, written as a person would: a literal, a Pod a line. */
function program(pods: readonly CorpusPodSpec[]): string {
  const lines = pods.map(({ spec }, i) => `new Pod(scope, '${i}', ${JSON.stringify(lift(spec))});`);
  return [
    "import type { Construct } from 'constructs';",
    "import { Pod } from 'cdk8s-pods';",
    'declare const scope: Construct;',
    ...lines,
    '',
  ].join('\n');
}

function project(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-types-'));
  mkdirSync(join(folder, 'node_modules'));
  for (const name of ['constructs', 'cdk8s'])
    symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name));
  symlinkSync(ROOT, join(folder, 'node_modules/cdk8s-pods'));
  writeFileSync(join(folder, 'pods.ts'), text);
  const compilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: 'es2022',
    module: 'nodenext',
    types: [],
  };
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, files: ['pods.ts'] }),
  );
  return folder;
}

/** Which Pods do not compile: where they come from, and what the compiler says. */
function refused(folder: string, compiler: string): readonly string[] {
  const { stdout } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules', compiler, 'bin/tsc'), '-p', folder],
    { encoding: 'utf8' },
  );
  return [...stdout.matchAll(/^\S*pods\.ts\((\d+),\d+\): (.*)$/gm)].map(
    ([, line, text]) => `${specs[Number(line) - 4]?.where}: ${text?.slice(0, 300)}`,
  );
}

(existsSync(CORPUS) ? test.each : test.skip.each)(COMPILERS)(
  'every real Pod that a server takes compiles, written as TypeScript: %s',
  (compiler) => {
    expect(specs.length).toBeGreaterThan(400);
    const all = refused(project(program(specs)), compiler);
    expect(all.filter((text) => !EXPECTED_REFUSALS.some(([known]) => known.test(text)))).toEqual(
      [],
    );
    expect(all.length).toBeLessThan(specs.length / 100);
  },
);
