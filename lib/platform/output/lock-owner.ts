import { randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { errorCodeOf } from '../node-helpers.js';

/** The process that holds a lock. */
export interface LockOwner {
  readonly process: number;
  readonly host: string;
  /**
   * The time at which the process started, in clock ticks since the machine started, because the
   * operating system uses ids of processes again. `undefined` on systems other than Linux, as are
   * the next two.
   */
  readonly started?: string | undefined;
  /** Identifies the machine, and when it started. */
  readonly boot?: string | undefined;
  /** Identifies the container: the ids of processes of another one have another meaning. */
  readonly pidNamespace?: string | undefined;
  /** Different for each lock. */
  readonly id: string;
}

/**
 * Whether the owner of a lock runs. `unknown` if it cannot be looked up: on another machine, in
 * another container, or on a system that does not tell the start time of a process.
 */
export type OwnerState = 'running' | 'dead' | 'unknown';

/** Returns this process as the owner of a new lock. */
export const newLockOwner = (): LockOwner => ({
  process: process.pid,
  host: hostname(),
  started: startTimeOf(process.pid),
  boot: tryRead(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
  pidNamespace: tryRead(() => readlinkSync('/proc/self/ns/pid')),
  id: randomUUID(),
});

/** Reads the text of a lock. Returns `undefined` if it names no process. */
export function parseLockOwner(text: string): LockOwner | undefined {
  try {
    const owner = JSON.parse(text);
    return Number.isInteger(owner.process) && owner.process > 0 && typeof owner.host === 'string'
      ? owner
      : undefined;
  } catch {
    return undefined;
  }
}

/** Returns whether the owner of a lock runs, as far as this process can know. */
export function ownerState(owner: LockOwner, self: LockOwner = newLockOwner()): OwnerState {
  if (owner.host !== self.host) return 'unknown';
  if (differ(owner.boot, self.boot)) return 'dead';
  if (differ(owner.pidNamespace, self.pidNamespace)) return 'unknown';
  if (!isRunning(owner.process)) return 'dead';
  const started = startTimeOf(owner.process);
  if (differ(owner.started, started)) return 'dead';
  if (owner.started !== undefined && started !== undefined) return 'running';
  // This process holds no lock yet: an earlier process had the same id.
  return owner.process === self.process ? 'dead' : 'unknown';
}

const differ = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b;

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return errorCodeOf(error) === 'EPERM';
  }
}

/** Returns the start time of a process: field 22 of its `stat`, counted after the name in `()`. */
const startTimeOf = (id: number): string | undefined =>
  tryRead(() => {
    const stat = readFileSync(`/proc/${id}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  });

function tryRead(read: () => string | undefined): string | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
