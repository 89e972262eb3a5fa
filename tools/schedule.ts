// `npm run --silent schedule` reads {"nodes":[…],"pods":[…],"pod":{…}}, one per line, and prints
// the nodes that fit the Pod, or why none does: docs/cluster.md. npm passes options on:
// `npm run --silent schedule -- --kubernetes 1.35`.
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { KUBERNETES_VERSIONS, NEWEST_VERSION } from '../lib/api/kubernetes-version.js';
import { scheduleLine } from '../lib/cli/schedule-line.js';

const { values } = parseArgs({ options: { kubernetes: { type: 'string' } } });
const named = values.kubernetes ?? NEWEST_VERSION;
const version = KUBERNETES_VERSIONS.find((each) => each === named);
if (version === undefined)
  throw new Error(`--kubernetes: ${named} is not one of ${KUBERNETES_VERSIONS.join(', ')}`);

createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }).on(
  'line',
  (line) => {
    if (line.trim() !== '') process.stdout.write(`${scheduleLine(line, version)}\n`);
  },
);
