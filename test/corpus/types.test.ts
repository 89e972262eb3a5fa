import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findErrors } from '../../lib/rules/validation/find-errors.js';
import { lift } from '../../lib/spec/lowering/lift.js';
import { CORPUS, type CorpusPodSpec, corpusPodSpecs } from '../support/corpus.js';
import { reportSkipped } from '../support/report-skipped.js';
import { COMPILERS, COMPILERS_OF_LARGE_TESTS, type Compiler, ROOT } from '../types/compile.js';

/** An image such as `<your-image>`, which the examples of Kubernetes have. */
const PLACEHOLDER_OF_AN_IMAGE = /<[^>]*>[^']*' is not a reference to an image/;

/**
 * The errors that are right, and why. docs/types.md says how to write those Pods that a server
 * accepts.
 */
const EXPECTED_REFUSALS: readonly (readonly [RegExp, string])[] = [
  [
    /a volume needs a source/,
    'a server accepts it as an emptyDir, which loses its data with the Pod',
  ],
  [PLACEHOLDER_OF_AN_IMAGE, 'a server accepts it, and no container starts'],
  [/"tcp"/, 'a server refuses it too'],
  [/"pids".*ResourceList/, 'a server refuses it too'],
];

/**
 * Whether a server accepts a spec in a Pod. In a template it accepts more, such as an image with
 * spaces around it.
 */
const isAccepted = (spec: CorpusPodSpec['spec']): boolean =>
  findErrors({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec } as { kind: string })
    .length === 0;

const specs = corpusPodSpecs().filter(({ spec }) => isAccepted(spec));

/** A program with a Pod for each spec, as a literal, one per line. */
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

/** The Pods that do not compile: their files, and the errors. */
function refused(folder: string, compiler: Compiler): readonly string[] {
  const { stdout } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules', COMPILERS[compiler], 'bin/tsc'), '-p', folder],
    { encoding: 'utf8' },
  );
  return [...stdout.matchAll(/^\S*pods\.ts\((\d+),\d+\): (.*)$/gm)].map(
    ([, line, text]) => `${specs[Number(line) - 4]?.where}: ${text?.slice(0, 300)}`,
  );
}

if (!existsSync(CORPUS))
  reportSkipped(
    'the types of real Pods',
    'there is no folder of real manifests (CDK8S_PODS_CORPUS names one)',
  );

(existsSync(CORPUS) ? test.each : test.skip.each)(COMPILERS_OF_LARGE_TESTS)(
  'every real Pod that a server accepts compiles as TypeScript: %s',
  (compiler) => {
    expect(specs.length).toBeGreaterThan(400);
    const all = refused(project(program(specs)), compiler);
    expect(all.filter((text) => !EXPECTED_REFUSALS.some(([known]) => known.test(text)))).toEqual(
      [],
    );
    const others = all.filter((text) => !PLACEHOLDER_OF_AN_IMAGE.test(text));
    expect(others.length).toBeLessThan(specs.length / 100);
  },
);
