// Compiles lib to build/, and adds the door for ES modules: docs/adr/0002-one-copy-two-doors.md.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('..', import.meta.url));
// What of lib can be reached from outside: the door, and what our own commands call.
const ROOMS = { door: 'index.ts', explain: 'explain/answer.ts', source: 'source/utf8.ts' };
const done = join(root, 'build');
// Made beside it and put in its place when it is whole, so that nobody who runs it meanwhile finds half of it. What lib no longer has is gone with
// the old one, and not published.
const build = join(root, `node_modules/.build-${process.pid}`);
process.once('exit', () => rmSync(build, { recursive: true, force: true }));

const tsc = join(root, 'node_modules/typescript/bin/tsc');
const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', build, '--emitDeclarationOnly'], {
  cwd: root,
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);

// Types that the door does not lead to are of use to nobody.
const told = new Set();
follow('index.d.ts');
for (const file of readdirSync(build, { recursive: true, withFileTypes: true })) {
  const path = join(file.parentPath, file.name);
  if (file.isFile() && !told.has(path)) rmSync(path);
}

/** Follows the imports of a file of types. */
function follow(file) {
  const path = join(build, file);
  if (told.has(path)) return;
  told.add(path);
  const text = readFileSync(path, 'utf8');
  for (const [, path] of text.matchAll(/(?:from |import\()['"](\.[^'"]+)\.js['"]/g)) follow(join(dirname(file), `${path}.d.ts`));
}

// One file of code, whatever the number of doors: two doors must not have two classes of one name.
buildSync({
  stdin: {
    contents: Object.entries(ROOMS)
      .map(([name, file]) => `export * as ${name} from './${file}';`)
      .join('\n'),
    resolveDir: join(root, 'lib'),
  },
  outfile: join(build, 'code.js'),
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  legalComments: 'none',
  // Names stay, and lines: an error shows the one that threw it.
  minifyWhitespace: true,
  lineLimit: 140,
});
const names = Object.keys(require(join(build, 'code.js')).door).sort();
const named = names.map((name) => `exports.${name} = door.${name};\n`).join('');
writeFileSync(join(build, 'index.js'), `'use strict';\nconst { door } = require('./code.js');\n${named}`);
writeFileSync(join(build, 'index.mjs'), `export { ${names.join(', ')} } from './index.js';\n`);
writeFileSync(join(build, 'index.d.mts'), "export * from './index.js';\n");

// Node finds the names of a CommonJS module by a look at its text. Should it miss one, this import fails, and no user's.
await import(pathToFileURL(join(build, 'index.mjs')).href);

const old = `${build}.old`;
if (existsSync(done)) renameSync(done, old);
renameSync(build, done);
rmSync(old, { recursive: true, force: true });
