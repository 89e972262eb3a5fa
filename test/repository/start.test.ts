// Runs what `npm start` runs after the installation.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const ROOT = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'start-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Started {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const start = (...options: readonly string[]): Started =>
  startIn(ROOT, ['--output', join(folder, 'out'), ...options]);

/** Runs the script as npm does, with the installed commands on the PATH. */
function startIn(cwd: string, options: readonly string[]): Started {
  const env = {
    ...process.env,
    PATH: join(ROOT, 'node_modules/.bin') + delimiter + process.env['PATH'],
  };
  return spawnSync(process.execPath, ['tools/synth.mjs', ...options], {
    cwd,
    env,
    encoding: 'utf8',
  });
}

test('prints the path of each manifest, then their number and their folder', () => {
  const { status, stdout, stderr } = start();
  const isManifest = (file: string) => file.endsWith('.yaml');
  const written = readdirSync(join(folder, 'out'))
    .filter(isManifest)
    .map((file) => join(folder, 'out', file));
  const lines = stdout.trimEnd().split('\n');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(lines.slice(0, -1)).toEqual(written);
  expect(lines.at(-1)).toContain(`${written.length} manifests written to ${join(folder, 'out')}/.`);
});

test('prints only the errors of an app whose Pod is invalid', () => {
  const { status, stdout, stderr } = start('--app', 'npx tsx test/repository/invalid-app.ts');
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toMatch(
    /^\[chart\/pod\] containers\.app\.image .*\nValidation failed with 1 error: .*\n$/,
  );
});

test('prints the complete output of an app that throws', () => {
  const { status, stderr } = start('--app', 'node --eval "throw new Error(42)"');
  expect(status).toBe(1);
  expect(stderr).toContain('Error: 42');
});

test('prints the type errors of main.ts', () => {
  const copy = join(folder, 'copy');
  for (const copied of ['tools', 'tsconfig.json', 'cdk8s.yaml'])
    cpSync(join(ROOT, copied), join(copy, copied), { recursive: true });
  for (const linked of ['lib', 'node_modules'])
    symlinkSync(join(ROOT, linked), join(copy, linked), 'junction');
  const main = readFileSync(join(ROOT, 'main.ts'), 'utf8').replace("port: 'http'", "port: 'htpp'");
  writeFileSync(join(copy, 'main.ts'), main);
  const { status, stderr } = startIn(copy, []);
  expect(status).toBe(1);
  expect(stderr).toMatch(/^main\.ts\(\d+,\d+\): error .*port 'htpp' is not declared/m);
  expect(readdirSync(copy)).not.toContain('dist');
});
