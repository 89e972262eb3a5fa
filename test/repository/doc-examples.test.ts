// Type-checks and runs every `@example` in the docstrings of lib.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as cdk8s from 'cdk8s';
import * as constructs from 'constructs';
import { transformSync } from 'esbuild';
import * as pods from '../../lib/index.js';
import * as plugin from '../../lib/plugin.js';
import * as podsTesting from '../../lib/testing.js';
import { docExamplesBelow, docExamplesIn } from '../support/doc-examples.js';
import { compile, ROOT } from '../types/compile.js';

const examples = docExamplesBelow(ROOT, 'lib');
const packages: Readonly<Record<string, unknown>> = {
  cdk8s,
  constructs,
  'cdk8s-pods': pods,
  'cdk8s-pods/plugin': plugin,
  'cdk8s-pods/testing': podsTesting,
};
const requireNode = createRequire(__filename);

/** Runs the code of an example as a CommonJS module, with the packages that it may import. */
function run(code: string): void {
  const script = transformSync(code, { loader: 'ts', format: 'cjs' }).code;
  const load = (name: string): unknown =>
    packages[name] ?? (name.startsWith('node:') ? requireNode(name) : missing(name));
  // An example of a matcher may be a test of its own; it runs as a part of this one.
  const runTest = (_: string, body: () => void): void => body();
  const run = new Function('require', 'exports', 'module', 'expect', 'test', 'it', script);
  const module = { exports: {} };
  run(load, module.exports, module, expect, runTest, runTest);
}

function missing(name: string): never {
  throw new Error(`an example may import cdk8s, constructs, cdk8s-pods and node:*, not ${name}`);
}

/**
 * The file of an example and its number in the file: the keys of snapshots have no line numbers.
 */
function titleOf(position: string): string {
  const [file] = position.split(':');
  const inFile = examples
    .map((each) => each.position)
    .filter((each) => each.startsWith(`${file}:`));
  return `${file}, example ${inFile.indexOf(position) + 1}`;
}

test('every example type-checks', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'examples-'));
  const modules = join(ROOT, 'node_modules');
  const compilerOptions = {
    rootDir: '/',
    typeRoots: [join(modules, '@types')],
    noUnusedLocals: false,
    paths: {
      'cdk8s-pods': [join(ROOT, 'lib/index.ts')],
      'cdk8s-pods/plugin': [join(ROOT, 'lib/plugin.ts')],
      'cdk8s-pods/testing': [join(ROOT, 'lib/testing.ts')],
      cdk8s: [join(modules, 'cdk8s')],
      constructs: [join(modules, 'constructs')],
    },
  };
  const files = examples.map(({ position }) => `${position.replace(/[/:]/g, '_')}.ts`);
  // With an export, a file is a module whose names are its own.
  for (const [i, { code }] of examples.entries())
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
  expect(errors).toBe('');
});

describe('every example runs', () => {
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

  for (const { position, code } of examples) test(titleOf(position), () => run(code));

  test('the code of an example runs with the public packages', () => {
    run("import { App } from 'cdk8s-pods';\nnew App({ outdir: 'out' }).synth();\n");
    expect(() => run("import { parse } from 'yaml';\nparse('');\n")).toThrow('not yaml');
    expect(() => run('expect(1).toBe(2);\n')).toThrow('Expected: 2');
  });
});

describe('how examples are found', () => {
  const docstring = (...lines: readonly string[]): string =>
    `const a = 1;\n/**\n${lines.map((line) => ` * ${line}\n`).join('')} */\nexport const b = a;\n`;

  test('an example has the line of its first line of code', () => {
    const text = docstring('Text.', '', '@example', '```ts', 'f({', '  a: 1,', '});', '```');
    expect(docExamplesIn(text, 'lib/a.ts')).toEqual([
      { position: 'lib/a.ts:7', code: 'f({\n  a: 1,\n});\n' },
    ]);
  });

  test('an example without a block of TypeScript is an error', () => {
    for (const lines of [['f();'], ['```', 'f();', '```'], ['```ts', 'f();']])
      expect(() => docExamplesIn(docstring('@example', ...lines), 'lib/a.ts')).toThrow(
        'lib/a.ts:3: this @example has no block of ```ts',
      );
  });
});
