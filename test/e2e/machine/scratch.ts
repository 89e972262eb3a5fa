import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { cgroupsNamed } from './cgroup.js';
import { isRunning } from './is-running.js';

/**
 * A scratch folder that is removed when this process ends. A shell waits at the other end of a
 * pipe, which the kernel closes even if this process is killed; the shell then removes the folder.
 */
export interface Scratch {
  /** The name of the folder, and of the cgroups that may be created for it. */
  readonly name: string;
  readonly folder: string;
  close(): Promise<void>;
}

const OURS = /^cdk8s-pods-e2e-(\d+)-/;

/**
 * Creates a scratch folder.
 *
 * @param mountPoint a folder that has to exist; it is removed, too, if it did not exist before
 */
export function openScratch(mountPoint?: string): Scratch {
  sweepAbandoned();
  const made = mountPoint === undefined ? undefined : mkdirSync(mountPoint, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), `cdk8s-pods-e2e-${process.pid}-`));
  // In a new session, so that it survives signals to the process group.
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

/** Removes folders of runs whose shell could not do it, for example after a power failure. */
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
