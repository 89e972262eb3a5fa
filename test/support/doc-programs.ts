// Compiles and runs the programs in docstrings and pages.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as cdk8s from 'cdk8s';
import * as constructs from 'constructs';
import { transformSync } from 'esbuild';
import * as cluster from '../../lib/cluster.js';
import * as pods from '../../lib/index.js';
import * as plugin from '../../lib/plugin.js';
import * as runtime from '../../lib/runtime.js';
import * as podsTesting from '../../lib/testing.js';
import { compile, ROOT } from '../types/compile.js';

/** A program, and the position of its first line, such as `lib/index.ts:12`. */
export interface DocProgram {
  readonly position: string;
  readonly code: string;
}

const packages: Readonly<Record<string, unknown>> = {
  cdk8s,
  constructs,
  'cdk8s-pods': pods,
  'cdk8s-pods/cluster': cluster,
  'cdk8s-pods/plugin': plugin,
  'cdk8s-pods/runtime': runtime,
  'cdk8s-pods/testing': podsTesting,
};
const requireNode = createRequire(__filename);

/** Runs a program as a CommonJS module with the packages that it may import; returns its exports. */
export function runDocProgram(code: string): Readonly<Record<string, unknown>> {
  const script = transformSync(code, { loader: 'ts', format: 'cjs' }).code;
  const load = (name: string): unknown =>
    packages[name] ??
    (name.startsWith('node:') || name === 'cdk8s-plus-34' ? requireNode(name) : missing(name));
  // An example of a matcher may be a test of its own; it runs as a part of this one.
  const runTest = (_: string, body: () => void): void => body();
  const run = new Function('require', 'exports', 'module', 'expect', 'test', 'it', script);
  const module = { exports: {} };
  run(load, module.exports, module, expect, runTest, runTest);
  return module.exports;
}

function missing(name: string): never {
  throw new Error(`an example may import cdk8s, constructs, cdk8s-pods and node:*, not ${name}`);
}

/**
 * Returns the errors of the compiler for programs, which is empty if there are none.
 *
 * @param options - compiler options other than those of this repository
 */
export async function compileDocPrograms(
  programs: readonly DocProgram[],
  options: Readonly<Record<string, boolean>> = {},
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'examples-'));
  const modules = join(ROOT, 'node_modules');
  const compilerOptions = {
    rootDir: '/',
    typeRoots: [join(modules, '@types')],
    noUnusedLocals: false,
    ...options,
    paths: {
      'cdk8s-pods': [join(ROOT, 'lib/index.ts')],
      'cdk8s-pods/cluster': [join(ROOT, 'lib/cluster.ts')],
      'cdk8s-pods/plugin': [join(ROOT, 'lib/plugin.ts')],
      'cdk8s-pods/runtime': [join(ROOT, 'lib/runtime.ts')],
      'cdk8s-pods/testing': [join(ROOT, 'lib/testing.ts')],
      cdk8s: [join(modules, 'cdk8s')],
      'cdk8s-plus-34': [join(modules, 'cdk8s-plus-34')],
      constructs: [join(modules, 'constructs')],
    },
  };
  const files = programs.map(({ position }) => `${position.replace(/[/:]/g, '_')}.ts`);
  // With an export, a file is a module whose names are its own.
  for (const [i, { code }] of programs.entries())
    writeFileSync(join(folder, files[i] ?? ''), `${code}export {};\n`);
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: join(ROOT, 'tsconfig.json'),
      compilerOptions,
      files: [...files, join(ROOT, 'lib/index.ts')],
      include: [],
    }),
  );
  const errors = await compile('7', ['-p', '.'], folder);
  rmSync(folder, { recursive: true });
  return errors;
}

/** Lets each program of a suite run in an empty folder of its own, without output. */
export function inEmptyFolder(): void {
  const before = process.cwd();
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'example-'));
    process.chdir(folder);
    for (const method of ['log', 'info', 'warn', 'error'] as const)
      jest.spyOn(console, method).mockImplementation();
  });
  afterEach(() => {
    jest.restoreAllMocks();
    process.chdir(before);
    rmSync(folder, { recursive: true });
  });
}
