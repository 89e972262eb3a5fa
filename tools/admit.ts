// `npm run --silent admit` reads {"cluster":[…],"object":{…}}, one per line, and prints what the
// cluster says about the new object, and the object as admitted: docs/cluster.md.
import { createInterface } from 'node:readline';
import { admitLine } from '../lib/cli/admit-line.js';

createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }).on(
  'line',
  (line) => {
    if (line.trim() !== '') process.stdout.write(`${admitLine(line)}\n`);
  },
);
