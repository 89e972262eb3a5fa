// Compiles lib to build/, and adds the door for ES modules: docs/adr/0002-one-copy-two-doors.md.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { minifySync } from '@swc/core';
import { buildSync, transformSync } from 'esbuild';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('..', import.meta.url));
// Where lib can be entered from outside: by those who import it; by its command line, and by our
// own commands.
const ENTRY_POINTS = { index: 'index.ts', plugin: 'plugin.ts', testing: 'testing.ts' };
const INTERNAL_ENTRY_POINTS = {
  start: 'cli/start.ts',
  worker: 'cli/worker.ts',
  'validate-line': 'cli/validate-line.ts',
  'decode-utf8': 'parse/stream/decode-utf8.ts',
};
const done = join(root, 'build');
// Made beside it and put in its place when it is whole, so that nobody who runs it meanwhile finds
// half of it. What lib no longer has is gone with the old one, and not published.
const build = join(root, `node_modules/.build-${process.pid}`);
process.once('exit', () => rmSync(build, { recursive: true, force: true }));

const tsc = join(root, 'node_modules/typescript/bin/tsc');
const { status } = spawnSync(
  process.execPath,
  [tsc, '-p', 'tsconfig.build.json', '--outDir', build, '--emitDeclarationOnly'],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
if (status !== 0) process.exit(status ?? 1);

// Types that no door leads to are of use to nobody.
const reachable = new Set();
for (const file of Object.values(ENTRY_POINTS)) follow(file.replace(/\.ts$/, '.d.ts'));
for (const file of readdirSync(build, { recursive: true, withFileTypes: true })) {
  const path = join(file.parentPath, file.name);
  if (!file.isFile()) continue;
  if (reachable.has(path))
    writeFileSync(path, lean(path, readFileSync(path, 'utf8').replace(/^ +/gm, indentation)));
  else rmSync(path);
}

/**
 * Without what is of no use to those who read types, or to the compiler. What checks types speaks
 * in its sentences: what stands above it is for those who change it, but for two of its types,
 * which are reachable of by name. Of the API's words a type takes the first.
 */
function lean(path, text) {
  const file = relative(build, path);
  if (/^api\Wschema\b/.test(file))
    return text.replace(/\breadonly (?=\w+: ['{])/g, '').replace(/(?<=: '[^' ]*) [^']*(?=';)/g, '');
  return /^types\W(?!(?:checked-pod|type-error-message)\.)/.test(file)
    ? text.replace(/^ *\/\*\*.*?\*\/\n/gms, '')
    : text;
}

/**
 * A step of one blank: the package may weigh a megabyte, and people read types in their editors.
 */
function indentation(blanks) {
  return ' '.repeat(Math.floor(blanks.length / 4) + (blanks.length % 4));
}

/** Follows the imports of a file of types. */
function follow(file) {
  const path = join(build, file);
  if (reachable.has(path)) return;
  reachable.add(path);
  const text = readFileSync(path, 'utf8');
  for (const [, path] of text.matchAll(/(?:from |import\()['"](\.[^'"]+)\.js['"]/g))
    follow(join(dirname(file), `${path}.d.ts`));
}

// One copy of each thing, whatever the number of doors: what several need is in files of its own.
// Who only checks YAML does not load cdk8s.
const { outputFiles } = buildSync({
  entryPoints: Object.fromEntries(
    Object.entries({ ...ENTRY_POINTS, ...INTERNAL_ENTRY_POINTS }).map(([name, file]) => [
      name,
      join(root, 'lib', file),
    ]),
  ),
  outdir: build,
  write: false,
  bundle: true,
  splitting: true,
  chunkNames: 'code-[hash]',
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  legalComments: 'none',
  minifySyntax: true,
});
for (const { path, text } of outputFiles) {
  const { code } = transformSync(text, {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minifyWhitespace: true,
  });
  // The names of functions and classes stay, and lines: an error shows the one that threw it. Other
  // names are of no use to who reads that.
  const classes = Array.from(code.matchAll(/([\w$]+)=class\b/g), ([, name]) => name);
  const mangle = { toplevel: true, keep_fnames: true, keep_classnames: true, reserved: classes };
  writeFileSync(
    path,
    minifySync(code, { mangle, compress: false, module: false, format: { max_line_len: 140 } })
      .code,
  );
}
writeFileSync(
  join(build, 'cli.js'),
  "#!/usr/bin/env node\n'use strict';\nrequire('./start.js').start();\n",
);
for (const door of Object.keys(ENTRY_POINTS)) {
  const names = Object.keys(require(join(build, `${door}.js`))).sort();
  writeFileSync(
    join(build, `${door}.mjs`),
    `export { ${names.join(', ')} } from './${door}.js';\n`,
  );
  writeFileSync(join(build, `${door}.d.mts`), `export * from './${door}.js';\n`);
}

// Node finds the names of a CommonJS module by a look at its text. Should it miss one, this import
// fails, and no user's.
for (const door of Object.keys(ENTRY_POINTS))
  await import(pathToFileURL(join(build, `${door}.mjs`)).href);

const old = `${build}.old`;
if (existsSync(done)) renameSync(done, old);
renameSync(build, done);
rmSync(old, { recursive: true, force: true });
