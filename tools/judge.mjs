// `npm run judge`: prints a verdict for each line of standard input, as `cdk8s-pods validate
// --lines` does: docs/validate-lines.md. npm passes options on: `npm run judge -- --kubernetes
// 1.35`.
import { createRequire } from 'node:module';
import { buildIfStale } from './build-if-stale.mjs';

buildIfStale();
const require = createRequire(import.meta.url);
const { start } = require('../build/start.js');
await start(['validate', '--lines', ...process.argv.slice(2)]);
// The command line exits with 2 if its arguments are wrong, this script with 1.
if (process.exitCode === 2) process.exitCode = 1;
