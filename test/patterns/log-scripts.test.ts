import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FOLLOW_LOG_SCRIPT, WRITE_LOG_SCRIPT } from '../../lib/patterns/log-scripts.js';

const folder = mkdtempSync(join(tmpdir(), 'log-scripts-'));
afterAll(() => rmSync(folder, { recursive: true }));

// The scripts wait for seconds, and longer on a busy machine.
jest.setTimeout(30_000);

interface Run {
  readonly process: ChildProcess;
  /** All that it printed, once it has ended. */
  readonly output: Promise<string>;
}

function run(script: string, file: string): Run {
  const process = spawn('sh', ['-c', script, 'sh', file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const chunks: Buffer[] = [];
  process.stdout.on('data', (chunk) => chunks.push(chunk));
  return {
    process,
    output: new Promise((done) =>
      process.on('close', () => done(Buffer.concat(chunks).toString())),
    ),
  };
}

const lines = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, i) => `line ${from + i}\n`).join('');

test.concurrent('prints a log that is created, grows and is rotated, up to SIGTERM', async () => {
  const file = join(folder, 'app.log');
  const follower = run(FOLLOW_LOG_SCRIPT, file);
  await sleep(200);
  writeFileSync(file, lines(1, 100));
  await sleep(1500);
  appendFileSync(file, lines(101, 200));
  renameSync(file, `${file}.1`);
  writeFileSync(file, lines(201, 300));
  await sleep(1500);
  appendFileSync(file, lines(301, 400));
  follower.process.kill('SIGTERM');
  expect(await follower.output).toBe(lines(1, 400));
});

test.concurrent('prints the rest of a log that was rotated just before the end', async () => {
  const file = join(folder, 'moved.log');
  writeFileSync(file, lines(1, 10));
  const follower = run(FOLLOW_LOG_SCRIPT, file);
  await sleep(300);
  appendFileSync(file, lines(11, 20));
  renameSync(file, `${file}.1`);
  writeFileSync(file, lines(21, 30));
  follower.process.kill('SIGTERM');
  expect(await follower.output).toBe(lines(1, 30));
});

test.concurrent('exits if there was never a log', async () => {
  const follower = run(FOLLOW_LOG_SCRIPT, join(folder, 'none.log'));
  await sleep(200);
  follower.process.kill('SIGTERM');
  expect(await follower.output).toBe('');
});

test.concurrent('prints everything that the app writes, up to its last line', async () => {
  const file = join(folder, 'written.log');
  const app = run(WRITE_LOG_SCRIPT, file);
  const follower = run(FOLLOW_LOG_SCRIPT, file);
  await sleep(2500);
  app.process.kill('SIGTERM');
  await app.output;
  follower.process.kill('SIGTERM');
  const lines = (await follower.output).trimEnd().split('\n');
  expect(lines.at(-1)).toBe(`line ${lines.length}, the last`);
  expect(lines.slice(0, -1)).toEqual(lines.slice(0, -1).map((_, i) => `line ${i + 1}`));
});
