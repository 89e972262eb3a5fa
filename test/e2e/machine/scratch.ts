import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { cgroupsNamed } from './cgroup.js';
import { isRunning } from './is-running.js';

/**
 * What must not outlive this process. A shell waits at the other end of a pipe that nobody else
 * holds; the kernel closes it even when this process is killed, and then the shell sweeps up.
 */
export interface Scratch {
  /** The name of its folder, and of the cgroups that may be made for it. */
  readonly name: string;
  readonly folder: string;
  close(): Promise<void>;
}

const OURS = /^cdk8s-pods-e2e-(\d+)-/;

/**
 * `mountPoint` is a folder that others expect to be there. If it was not, it is removed again too.
 */
export function openScratch(mountPoint?: string): Scratch {
  sweepAbandoned();
  const made = mountPoint === undefined ? undefined : mkdirSync(mountPoint, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), `cdk8s-pods-e2e-${process.pid}-`));
  // Of a session of its own, so that it also survives what is done to the whole process group.
  const sweeper = sweep(
    basename(folder),
    { detached: true, stdio: ['pipe', 'ignore', 'ignore'] },
    made,
  );
  sweeper.unref();
  return {
    name: basename(folder),
    folder,
    close: async () => {
      sweeper.stdin?.end();
      if (sweeper.exitCode === null) {
        await once(sweeper, 'exit');
      }
    },
  };
}

/** Of runs that ended together with their sweeper, as when the machine went down. */
function sweepAbandoned(): void {
  for (const name of new Set([...readdirSync(tmpdir()), ...cgroupsNamed(OURS)])) {
    const pid = OURS.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) {
      sweep(name, { stdio: 'ignore' });
    }
  }
}

function sweep(name: string, options: SpawnOptions, mountPoint = ''): ChildProcess {
  return spawn(
    'sh',
    [join(__dirname, 'sweep.sh'), join(tmpdir(), name), name, mountPoint],
    options,
  );
}
