// Measures commands in processes of their own.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The time and the memory that a command needed. */
export interface Run {
  readonly seconds: number;
  /** The time of all processors together, in seconds. */
  readonly cpuSeconds: number;
  readonly mebibytes: number;
}

/** Creates a temporary folder that is removed when the process ends. Returns its path. */
export function scratchFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * Runs a command once. Its standard output is written to the file `out` in a folder.
 *
 * @throws Error if the exit status of the command is not one of `statuses`
 */
export function measure(
  command: readonly string[],
  scratch: string,
  statuses: readonly number[] = [0],
): Run {
  const out = openSync(join(scratch, 'out'), 'w');
  const before = performance.now();
  const { status, stderr } = spawnSync('/usr/bin/env', ['time', '-f', '%U %S %M', ...command], {
    stdio: ['ignore', out, 'pipe'],
    encoding: 'utf8',
  });
  const seconds = (performance.now() - before) / 1000;
  if (!statuses.includes(status ?? -1)) throw new Error(`${command.join(' ')}: ${stderr}`);
  const [user = 0, system = 0, kibibytes = 0] = (stderr.trim().split('\n').at(-1) ?? '')
    .split(' ')
    .map(Number);
  return { seconds, cpuSeconds: user + system, mebibytes: kibibytes / 1024 };
}

export const fastest = (runs: readonly Run[]): Run =>
  runs.reduce((best, run) => (run.seconds < best.seconds ? run : best));

/** Runs each shell command several times, alternating, and returns the fastest run of each. */
export function fastestByName(
  commands: Readonly<Record<string, string>>,
  rounds: number,
  scratch: string,
): ReadonlyMap<string, Run> {
  const runs = new Map(Object.keys(commands).map((name) => [name, [] as Run[]]));
  for (let round = 0; round < rounds; round++)
    for (const [name, command] of Object.entries(commands))
      runs.get(name)?.push(measure(['sh', '-c', command], scratch));
  return new Map([...runs].map(([name, all]) => [name, fastest(all)]));
}
