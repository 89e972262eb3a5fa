import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const VITEST = join(__dirname, '../../node_modules/vitest/vitest.mjs');

test('the matchers and the serializer work with vitest', () => {
  // vitest must not read the environment variables of jest.
  const { NODE_ENV: _node, JEST_WORKER_ID: _worker, ...env } = process.env;
  const args = [VITEST, 'run', '--root', join(__dirname, 'vitest'), '--reporter', 'json'];
  const report = JSON.parse(
    execFileSync(process.execPath, args, { env: { ...env, CI: 'true' }, encoding: 'utf8' }),
  );
  expect(report).toMatchObject({ success: true, numPassedTests: 4, numFailedTests: 0 });
}, 60_000);
