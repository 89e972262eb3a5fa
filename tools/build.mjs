// Compiles lib to build/, and adds the door for ES modules: docs/adr/0002-one-copy-two-doors.md.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('..', import.meta.url));
const done = join(root, 'build');
// Made beside it and put in its place when it is whole, so that nobody who runs it meanwhile finds half of it. What lib no longer has is gone with
// the old one, and not published.
const build = join(root, `node_modules/.build-${process.pid}`);
process.once('exit', () => rmSync(build, { recursive: true, force: true }));

const tsc = join(root, 'node_modules/typescript/bin/tsc');
// What is said of the code is told by the types, to whoever writes against it; the code itself is read here.
for (const part of [['--emitDeclarationOnly'], ['--declaration', 'false', '--removeComments']]) {
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', build, ...part], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

// Types that the door does not lead to are of use to nobody.
const told = new Set();
follow('index.d.ts');
for (const file of readdirSync(build, { recursive: true })) if (file.endsWith('.d.ts') && !told.has(file)) rmSync(join(build, file));

/** Follows the imports of a file of types. */
function follow(file) {
  if (told.has(file)) return;
  told.add(file);
  const text = readFileSync(join(build, file), 'utf8');
  for (const [, path] of text.matchAll(/(?:from |import\()['"](\.[^'"]+)\.js['"]/g)) follow(join(dirname(file), `${path}.d.ts`));
}

const names = Object.keys(require(join(build, 'index.js'))).sort();
writeFileSync(join(build, 'index.mjs'), `export { ${names.join(', ')} } from './index.js';\n`);
writeFileSync(join(build, 'index.d.mts'), "export * from './index.js';\n");

// Node finds the names of a CommonJS module by a look at its text. Should it miss one, this import fails, and no user's.
await import(pathToFileURL(join(build, 'index.mjs')).href);

const old = `${build}.old`;
if (existsSync(done)) renameSync(done, old);
renameSync(build, done);
rmSync(old, { recursive: true, force: true });
