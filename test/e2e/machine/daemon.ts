import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { killedWithParent } from './command.js';

/** A process that runs until `stopDaemons`. */
interface Daemon {
  readonly name: string;
  readonly child: ChildProcess;
  readonly log: string;
}

/** All daemons, so that they can be stopped even if a later one fails to start. */
const daemons = new Set<Daemon>();

/** Starts a daemon. Returns the path of its log. */
export function startDaemon(
  name: string,
  command: string,
  args: readonly string[],
  folder: string,
): string {
  const log = join(folder, `${name}.log`);
  const file = openSync(log, 'w');
  const child = spawn(...killedWithParent(command, args), { stdio: ['ignore', file, file] });
  closeSync(file);
  daemons.add({ name, child, log });
  return log;
}

/** Throws with the end of the log if a daemon has exited. */
export function assertDaemonsAlive(): void {
  for (const { name, child, log } of daemons) {
    if (hasEnded(child)) {
      throw new Error(`${name} ended (${child.exitCode ?? child.signalCode}):\n${logTail(log)}`);
    }
  }
}

export async function stopDaemons(): Promise<void> {
  await Promise.all(
    [...daemons].map(async ({ child }) => {
      if (!hasEnded(child)) {
        // Its remaining output is not needed.
        child.kill('SIGKILL');
        await once(child, 'exit');
      }
    }),
  );
}

export function logTail(log: string): string {
  return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-5).join('\n');
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
