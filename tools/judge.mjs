// Prints a verdict for each line that it reads: docs/judge.md. For `npm run judge`; options go through: `npm run judge -- --kubernetes 1.35`.
import { isUtf8 } from 'node:buffer';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';

const require = createRequire(import.meta.url);
const { answer } = require('../build/explain/answer.js');

const { values } = parseArgs({ options: { kubernetes: { type: 'string' } } });

const LINE_FEED = 0x0a;
/** So much is gathered before it is written. */
const ENOUGH = 1 << 18;

let rest = [];
let out = '';

for await (const chunk of process.stdin) {
  let start = 0;
  for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
    rest.push(chunk.subarray(start, end + 1));
    await judge(rest.length === 1 ? rest[0] : Buffer.concat(rest));
    rest = [];
    start = end + 1;
  }
  if (start < chunk.length) rest.push(chunk.subarray(start));
}
if (rest.length > 0) await judge(Buffer.concat(rest));
process.stdout.write(out);

async function judge(bytes) {
  out += `${answer(bytes.utf8Slice(), values.kubernetes)}\n`;
  if (out.length > ENOUGH) {
    process.stdout.write(out);
    out = '';
  }
}
