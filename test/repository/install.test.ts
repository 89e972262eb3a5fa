// When tools/install.mjs runs `npm ci`, and when it does not. A script that writes a file replaces
// npm.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const LOCK = {
  '': {},
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/mac': { version: '1.0.0', integrity: 'sha512-m', optional: true },
};
const { 'node_modules/a': a } = LOCK;

const root = mkdtempSync(join(tmpdir(), 'install-'));
afterAll(() => rmSync(root, { recursive: true }));

const write = (file: string, value: object): void =>
  writeFileSync(join(root, file), JSON.stringify(value));

/**
 * Runs the script in a folder where npm's list has the packages `listed`, and where the folders
 * `existing` exist.
 */
function install(
  listed: object | undefined,
  existing: readonly string[],
  node = '>=20.19',
): { readonly output: string; readonly ranNpm: boolean } {
  rmSync(root, { recursive: true });
  for (const folder of ['tools', 'node_modules', ...existing])
    mkdirSync(join(root, folder), { recursive: true });
  copyFileSync(join(__dirname, '../../tools/install.mjs'), join(root, 'tools/install.mjs'));
  write('package.json', { engines: { node } });
  write('package-lock.json', { packages: LOCK });
  if (listed) write('node_modules/.package-lock.json', { packages: listed });
  writeFileSync(
    join(root, 'npm.js'),
    "require('node:fs').writeFileSync('npm-arguments', process.argv.slice(2).join(' '));",
  );
  const env = { ...process.env, npm_execpath: join(root, 'npm.js') };
  const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'tools/install.mjs')], {
    env,
    encoding: 'utf8',
  });
  return { output: stdout + stderr, ranNpm: existsSync(join(root, 'npm-arguments')) };
}

test('does nothing if everything but optional packages for other systems is installed', () => {
  expect(install({ 'node_modules/a': a }, ['node_modules/a'])).toEqual({
    output: '',
    ranNpm: false,
  });
});

test.each<[string, object | undefined, readonly string[], string]>([
  ['nothing is installed', undefined, [], 'nothing is installed'],
  ['a package is missing', {}, [], 'node_modules/a is missing'],
  ['a package was deleted', { 'node_modules/a': a }, [], 'node_modules/a is missing'],
  [
    'a package has another version',
    { 'node_modules/a': { ...a, version: '0.9.0' } },
    ['node_modules/a'],
    'node_modules/a is 0.9.0, not 1.0.0',
  ],
  [
    'a package has another checksum',
    { 'node_modules/a': { ...a, integrity: 'sha512-b' } },
    ['node_modules/a'],
    'node_modules/a has another checksum',
  ],
  [
    'a package is not in the lock file',
    { 'node_modules/a': a, 'node_modules/b': a },
    ['node_modules/a', 'node_modules/b'],
    'node_modules/b is not in package-lock.json',
  ],
])('runs npm ci if %s', (_, listed, existing, reason) => {
  const { output, ranNpm } = install(listed, existing);
  expect(ranNpm).toBe(true);
  expect(output).toContain(reason);
});

test('refuses an older Node.js, before it runs npm', () => {
  const { output, ranNpm } = install(undefined, [], '>=99.1');
  expect(ranNpm).toBe(false);
  expect(output).toContain(`Node.js 99.1 or newer is needed; this is ${process.versions.node}`);
});
