// `npm run --silent schedule` reads {"nodes":[…],"pods":[…],"pod":{…}}, one per line, and prints
// the nodes that fit the Pod, or why none does: docs/cluster.md.
import { createInterface } from 'node:readline';
import { scheduleLine } from '../lib/cli/schedule-line.js';

createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }).on(
  'line',
  (line) => {
    if (line.trim() !== '') process.stdout.write(`${scheduleLine(line)}\n`);
  },
);
