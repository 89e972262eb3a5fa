import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A process that is to run until it is stopped. */
export interface Daemon {
  /** Throws, with its last words, if it has ended by itself. */
  assertAlive(): void;
  stop(): Promise<void>;
}

export function assertAlive(daemons: readonly Daemon[]): void {
  for (const daemon of daemons) {
    daemon.assertAlive();
  }
}

export function startDaemon(name: string, command: string, args: readonly string[], folder: string): Daemon {
  const log = join(folder, `${name}.log`);
  const file = openSync(log, 'w');
  // The kernel kills it when this process ends, in whatever way: a run that was killed leaves no server behind.
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', command, ...args], { stdio: ['ignore', file, file] });
  closeSync(file);
  let failure: Error | undefined;
  child.once('error', (error) => {
    failure = error;
  });
  const hasEnded = (): boolean => failure !== undefined || child.exitCode !== null || child.signalCode !== null;
  return {
    assertAlive: () => {
      if (hasEnded()) {
        const ending = failure?.message ?? child.exitCode ?? child.signalCode;
        throw new Error(`${name} ended (${ending}):\n${lastLines(log)}`);
      }
    },
    stop: async () => {
      if (!hasEnded()) {
        // Nothing that it could still write is wanted.
        child.kill('SIGKILL');
        await once(child, 'exit');
      }
    },
  };
}

function lastLines(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-5).join('\n');
}
