// `npm run --silent update` reads {"old":…,"new":…,"by":"replace"|"client-side-apply"|
// "server-side-apply"}, one per line, and prints a verdict for each: docs/updates.md. npm passes
// options on: `npm run --silent update -- --kubernetes 1.35`.
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { KUBERNETES_VERSIONS, NEWEST_VERSION } from '../lib/api/kubernetes-version.js';
import { updateLine } from '../lib/cli/update-line.js';

const { values } = parseArgs({ options: { kubernetes: { type: 'string' } } });
const named = values.kubernetes ?? NEWEST_VERSION;
const version = KUBERNETES_VERSIONS.find((each) => each === named);
if (version === undefined)
  throw new Error(`--kubernetes: ${named} is not one of ${KUBERNETES_VERSIONS.join(', ')}`);

createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }).on(
  'line',
  (line) => {
    if (line.trim() !== '') process.stdout.write(`${updateLine(line, version)}\n`);
  },
);
