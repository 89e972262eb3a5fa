// `npm run linear`: tests that time is proportional to the input for every field of every kind and
// each form of text. `npm test` tests a sample. Takes about half an hour.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const env = { ...process.env, CI: 'true', CDK8S_PODS_LINEAR: 'all' };
const args = [jest, '--runInBand', '/linear', ...process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit', env }).status ?? 1;
