import { execFileSync, spawn } from 'node:child_process';
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { NEWEST_MINOR } from '../../lib/api/kubernetes-version.js';
import { cacheFolder, fingerprint } from '../oracle.js';

const CONFORMANCE = join(__dirname, '..');

/** How kubectl reads a document: as JSON, or with an error. It skips a document without either. */
export interface ReaderOutput {
  readonly json?: string;
  readonly error?: string;
}

/** Builds the program that links kubectl's reader, outside of the repository. Returns its path. */
export function buildReader(): string {
  const binary = join(
    cacheFolder(`reader-${fingerprint(NEWEST_MINOR, join(CONFORMANCE, 'reader'))}`),
    'reader',
  );
  if (existsSync(binary)) return binary;
  const unfinished = `${binary}.${process.pid}`;
  execFileSync('go', ['build', '-o', unfinished, './reader'], {
    cwd: CONFORMANCE,
    env: { ...process.env, CGO_ENABLED: '0' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  renameSync(unfinished, binary);
  return binary;
}

/** Reads streams with kubectl's reader. Returns the documents of each, in order. */
export async function askReader(
  reader: string,
  streams: Iterable<Uint8Array>,
): Promise<readonly (readonly ReaderOutput[])[]> {
  const child = spawn(reader, { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers: (readonly ReaderOutput[])[] = [];
  const read = (async () => {
    for await (const line of createInterface({ input: child.stdout }))
      answers.push(JSON.parse(line));
  })();
  for (const stream of streams)
    if (!child.stdin.write(`${Buffer.from(stream).toString('base64')}\n`))
      await new Promise((ready) => child.stdin.once('drain', ready));
  child.stdin.end();
  await read;
  return answers;
}
