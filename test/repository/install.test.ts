// When a newcomer's first command installs, and when it does not. npm is played by a script that
// leaves a mark.
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

/** Runs the script where these packages are said to be installed, and these are. */
function install(
  said: object | undefined,
  there: readonly string[],
  node = '>=20.19',
): { readonly output: string; readonly asked: boolean } {
  rmSync(root, { recursive: true });
  for (const folder of ['tools', 'node_modules', ...there])
    mkdirSync(join(root, folder), { recursive: true });
  copyFileSync(join(__dirname, '../../tools/install.mjs'), join(root, 'tools/install.mjs'));
  write('package.json', { engines: { node } });
  write('package-lock.json', { packages: LOCK });
  if (said) write('node_modules/.package-lock.json', { packages: said });
  writeFileSync(
    join(root, 'npm.js'),
    "require('node:fs').writeFileSync('asked', process.argv.slice(2).join(' '));",
  );
  const env = { ...process.env, npm_execpath: join(root, 'npm.js') };
  const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'tools/install.mjs')], {
    env,
    encoding: 'utf8',
  });
  return { output: stdout + stderr, asked: existsSync(join(root, 'asked')) };
}

test('nothing is done, nor said, where all is there but what is for other machines', () => {
  expect(install({ 'node_modules/a': a }, ['node_modules/a'])).toEqual({
    output: '',
    asked: false,
  });
});

test.each<[string, object | undefined, readonly string[], string]>([
  ['nothing was installed', undefined, [], 'nothing is installed'],
  ['a package is missing', {}, [], 'node_modules/a is missing'],
  ['a package was deleted', { 'node_modules/a': a }, [], 'node_modules/a is missing'],
  [
    'a package is of another version',
    { 'node_modules/a': { ...a, version: '0.9.0' } },
    ['node_modules/a'],
    'node_modules/a is 0.9.0, not 1.0.0',
  ],
  [
    'a package is another',
    { 'node_modules/a': { ...a, integrity: 'sha512-b' } },
    ['node_modules/a'],
    'node_modules/a is not the one',
  ],
  [
    'a package is too many',
    { 'node_modules/a': a, 'node_modules/b': a },
    ['node_modules/a', 'node_modules/b'],
    'node_modules/b is not in it',
  ],
])('npm is asked where %s', (_, said, there, reason) => {
  const { output, asked } = install(said, there);
  expect(asked).toBe(true);
  expect(output).toContain(reason);
});

test('an older Node is refused, before npm is asked', () => {
  const { output, asked } = install(undefined, [], '>=99.1');
  expect(asked).toBe(false);
  expect(output).toContain(`Node 99.1 or newer is needed; this is ${process.versions.node}`);
});
