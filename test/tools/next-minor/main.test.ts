// Tests the errors of `npm run next-minor`. Its reports need the module proxy.
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../../..');

const run = (
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): { readonly status: number | null; readonly stdout: string; readonly stderr: string } => {
  const tsx = require.resolve('tsx/cli');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [tsx, 'tools/next-minor/main.ts', ...args],
    { cwd: ROOT, env: { ...process.env, ...env }, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
};

test('without Go', () => {
  const { status, stdout, stderr } = run([], {
    PATH: dirname(mkdtempSync(join(tmpdir(), 'no-go-'))),
  });
  expect(stderr).toBe(
    'Go is not installed. It downloads and builds Kubernetes: install it from ' +
      'https://go.dev/dl, and run this again.\n',
  );
  expect([status, stdout]).toEqual([2, '']);
});

const testWithGo = spawnSync('go', ['version']).status === 0 ? test : test.skip;

testWithGo('without a network', () => {
  const { status, stdout, stderr } = run([], {
    GOPROXY: 'http://127.0.0.1:9',
    GOFLAGS: '-mod=mod',
  });
  expect(stderr).toContain(
    'The Go module proxy does not say which versions of Kubernetes there are. Is there a ' +
      'network, and does `go env GOPROXY` name a proxy? Go says:\n',
  );
  expect([status, stdout]).toEqual([2, '']);
});

test('with a wrong version', () => {
  const { status, stderr } = run(['--to', '1.38']);
  expect(stderr).toBe(
    '"1.38" is no version of Kubernetes: write it as v1.38.0 or v1.38.0-beta.0\n',
  );
  expect(status).toBe(2);
});
