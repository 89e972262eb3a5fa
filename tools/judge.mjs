// Prints a verdict for each line of stdin: docs/judge.md. Options go through npm: `npm run judge --
// --kubernetes 1.35`.
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { buildIfStale } from './judge/build-if-stale.mjs';
import { splitLines } from './judge/split-lines.mjs';

const VERSIONS = ['1.34', '1.35', '1.36', '1.37'];
/** So many batches are under way at once: more would only wait in memory. */
const MAX_PENDING_BATCHES = 16;

// Whoever reads no more has all that he wants.
process.stdout.on('error', ({ code, message }) =>
  code === 'EPIPE' ? process.exit(0) : fail(message),
);

const kubernetes = versionAsked();
buildIfStale();
// Hundreds of small rules grow large where they are compiled into each other: with less of that, it
// is warm sooner, and no slower then.
setFlagsFromString('--max-inlined-bytecode-size-cumulative=200');
// What it judges by is there only now.
const { WorkerPool } = await import('./judge/worker-pool.mjs');
const pool = new WorkerPool(kubernetes);
const written = [];
for await (const bytes of splitLines(process.stdin)) {
  const verdicts = pool.validate(bytes);
  const before = written.at(-1);
  written.push(verdicts.then(async (text) => [await before, await write(text)]));
  if (written.length > MAX_PENDING_BATCHES) await written.shift();
}
await Promise.all(written);
pool.terminate();

function versionAsked() {
  try {
    const { kubernetes } = parseArgs({
      options: { kubernetes: { type: 'string', default: VERSIONS.at(-1) } },
    }).values;
    return VERSIONS.includes(kubernetes)
      ? kubernetes
      : fail(`Kubernetes ${kubernetes} is not known here: write one of ${VERSIONS.join(', ')}.`);
  } catch ({ message }) {
    return fail(message);
  }
}

async function write(text) {
  if (!process.stdout.write(text))
    await new Promise((ready) => process.stdout.once('drain', ready));
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
