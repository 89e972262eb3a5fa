// Compiles lib to build/: one bundle for each entry point, with shared chunks, source maps, types
// and a wrapper for ES modules. docs/adr/ says why.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildSync, transformSync } from 'esbuild';
import { buildPage } from './build-page.mjs';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('..', import.meta.url));
/** The entry points that users import. */
const ENTRY_POINTS = {
  index: 'index.ts',
  cluster: 'cluster.ts',
  runtime: 'runtime.ts',
  plugin: 'plugin.ts',
  testing: 'testing.ts',
};
/** The entry points that the command line, its workers and the benchmarks load. */
const INTERNAL_ENTRY_POINTS = {
  start: 'cli/start.ts',
  worker: 'cli/worker.ts',
  'validate-line': 'cli/validate-line.ts',
};
/**
 * The last line of each file. esbuild exports getters, and a rule that calls a function of another
 * file would call a getter each time: that makes a verdict 1.5 times slower. No file exports a
 * variable that changes, so the values can be exported when all are set.
 */
const EXPORT_VALUES =
  "{ const m = module; m.exports = Object.defineProperty({ ...m.exports }, '__esModule', " +
  '{ value: true }); }\n';
const output = join(root, 'build');
// The result replaces build/ when it is complete, so that a process that runs meanwhile never
// loads half of it, and files that lib no longer has are not published.
const staging = join(root, `node_modules/.build-${process.pid}`);
process.once('exit', () => rmSync(staging, { recursive: true, force: true }));

emitTypes();
emitBundles();
// From Node.js 22 on, the compiled code is kept between runs, which take a quarter less time.
writeFileSync(
  join(staging, 'cli.js'),
  `#!/usr/bin/env node
'use strict';
require('node:module').enableCompileCache?.();
require('./start.js').start();
`,
);
// `cdk8s-pods explain` reads it.
copyFileSync(join(root, 'lib/explain/field-docs.json'), join(staging, 'field-docs.json'));
// `cdk8s-pods page` fills it. Nobody reads it as it is, so it is compressed.
writeFileSync(join(staging, 'page.html.gz'), gzipSync(buildPage(), { level: 9 }));
for (const name of Object.keys(ENTRY_POINTS)) emitModuleWrapper(name);
// Node.js finds the exports of a CommonJS module by scanning its text. These imports fail here, and
// not at a user's, if it misses one.
for (const name of Object.keys(ENTRY_POINTS))
  await import(pathToFileURL(join(staging, `${name}.mjs`)).href);
replaceOutput();

/** Writes the declaration files that an entry point reaches. */
function emitTypes() {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { status } = spawnSync(
    process.execPath,
    [tsc, '-p', 'tsconfig.build.json', '--outDir', staging, '--emitDeclarationOnly'],
    { cwd: root, stdio: 'inherit' },
  );
  if (status !== 0) process.exit(status ?? 1);
  const reachable = new Set();
  for (const file of Object.values(ENTRY_POINTS))
    addReachable(file.replace(/\.ts$/, '.d.ts'), reachable);
  for (const entry of readdirSync(staging, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !reachable.has(path)) rmSync(path);
  }
}

/** Adds a declaration file, and all that it imports. */
function addReachable(file, reachable) {
  const path = join(staging, file);
  if (reachable.has(path)) return;
  reachable.add(path);
  const text = readFileSync(path, 'utf8');
  for (const [, imported] of text.matchAll(/(?:from |import\()['"](\.[^'"]+)\.js['"]/g))
    addReachable(join(dirname(file), `${imported}.d.ts`), reachable);
}

/**
 * Bundles the code. Code that several entry points need goes to chunks, so that each module exists
 * once, and `cdk8s-pods check` does not load cdk8s.
 */
function emitBundles() {
  const files = { ...ENTRY_POINTS, ...INTERNAL_ENTRY_POINTS };
  const { outputFiles, metafile } = buildSync({
    metafile: true,
    entryPoints: Object.fromEntries(
      Object.entries(files).map(([name, file]) => [name, join(root, 'lib', file)]),
    ),
    outdir: output,
    write: false,
    bundle: true,
    splitting: true,
    chunkNames: 'code-[hash]',
    // Users install these. Other packages, of which lib/lsp uses some, become part of the bundle.
    external: ['cdk8s', 'constructs'],
    platform: 'node',
    format: 'esm',
    target: 'node20',
    legalComments: 'none',
    // Source maps name the files and lines of lib. Their content would double the package.
    sourcemap: 'inline',
    sourcesContent: false,
  });
  // esbuild splits only ES modules. The source map that it puts into the text is composed with the
  // one of this step.
  for (const { path, text } of outputFiles) {
    const file = basename(path);
    if (isOfPackages(metafile.outputs[relative(process.cwd(), path).replaceAll('\\', '/')])) {
      writeFileSync(
        join(staging, file),
        `${toCommonJs(text, { minify: true }).code}${EXPORT_VALUES}`,
      );
      continue;
    }
    const { code, map } = toCommonJs(text, {
      sourcemap: 'external',
      sourcesContent: false,
      sourcefile: file,
    });
    writeFileSync(join(staging, file), `${code}${EXPORT_VALUES}//# sourceMappingURL=${file}.map\n`);
    writeFileSync(join(staging, `${file}.map`), map);
  }
}

/** Chunks that are loaded late are required, since an import starts the loader of ES modules. */
function toCommonJs(text, options) {
  const supported = { 'dynamic-import': false };
  return transformSync(text, {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    supported,
    ...options,
  });
}

/** Whether most of a file is code of packages, which nobody debugs here. */
function isOfPackages({ inputs, bytes }) {
  const ofPackages = Object.entries(inputs)
    .filter(([path]) => path.includes('node_modules/'))
    .reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
  return ofPackages > bytes / 2;
}

/** Writes the ES module of an entry point, which exports what its CommonJS module does. */
function emitModuleWrapper(name) {
  const exported = Object.keys(require(join(staging, `${name}.js`))).sort();
  writeFileSync(
    join(staging, `${name}.mjs`),
    `export { ${exported.join(', ')} } from './${name}.js';\n`,
  );
  writeFileSync(join(staging, `${name}.d.mts`), `export * from './${name}.js';\n`);
}

function replaceOutput() {
  const old = `${staging}.old`;
  if (existsSync(output)) renameSync(output, old);
  renameSync(staging, output);
  rmSync(old, { recursive: true, force: true });
}
