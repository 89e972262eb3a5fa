// Whole commands, timed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a command took. */
export interface Run {
  readonly seconds: number;
  readonly mebibytes: number;
}

/** A folder that is gone when the process ends. */
export function scratchFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs a command once. What it says goes to the file `out` of a folder. */
export function measure(
  command: readonly string[],
  scratch: string,
  statuses: readonly number[] = [0],
): Run {
  const out = openSync(join(scratch, 'out'), 'w');
  const before = performance.now();
  const { status, stderr } = spawnSync('/usr/bin/env', ['time', '-f', '%M', ...command], {
    stdio: ['ignore', out, 'pipe'],
    encoding: 'utf8',
  });
  const seconds = (performance.now() - before) / 1000;
  if (!statuses.includes(status ?? -1)) throw new Error(`${command.join(' ')}: ${stderr}`);
  return { seconds, mebibytes: Number(stderr.trim().split('\n').at(-1)) / 1024 };
}

export const fastest = (runs: readonly Run[]): Run =>
  runs.reduce((best, run) => (run.seconds < best.seconds ? run : best));
