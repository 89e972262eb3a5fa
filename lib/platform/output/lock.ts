import { existsSync, linkSync, lstatSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { isLockBreakingAllowed, printWarnings } from '../host-process.js';
import { errorCodeOf } from '../node-helpers.js';
import { type LockOwner, newLockOwner, ownerState, parseLockOwner } from './lock-owner.js';
import { tryRemoveTree } from './remove-tree.js';
import type { StagingPaths } from './staging-paths.js';

/** Thrown if another process writes the same folder, or may be writing it. */
export class LockHeldError extends Error {}

/** A lock that this process holds. */
export interface HeldLock {
  /** @throws LockHeldError if another process took the lock away */
  readonly assertHeld: () => void;
}

type LockPaths = Pick<StagingPaths, 'lock' | 'lockDraft' | 'deadLock'>;

/**
 * Runs a function while this process holds a lock. The lock of a dead process is taken over.
 *
 * @throws LockHeldError if another process holds the lock, or if that is unknown
 */
export function withLock<T>(paths: LockPaths, work: (lock: HeldLock) => T): T {
  const text = `${JSON.stringify(newLockOwner())}\n`;
  acquireLock(paths, text);
  const isHeld = (): boolean => readLock(paths.lock) === text;
  const assertHeld = (): void => {
    if (!isHeld()) throw new LockHeldError('another process took over its lock');
  };
  try {
    return work({ assertHeld });
  } catch (error) {
    // The other process removed the staged folder.
    if (errorCodeOf(error) === 'ENOENT') assertHeld();
    throw error;
  } finally {
    if (isHeld() && !tryRemoveTree(paths.lock))
      printWarnings([`cannot remove ${paths.lock}. It is no longer needed.`]);
  }
}

function acquireLock(paths: LockPaths, text: string): void {
  if (createLock(paths, text)) return;
  const problem = problemOf(paths.lock, paths.lock);
  if (problem !== undefined) throw new LockHeldError(problem);
  // If two processes find the same dead lock, the slower one moves the new lock of the faster one
  // instead, notices that its owner is alive, and moves it back.
  moveLock(paths.lock, paths.deadLock);
  const otherProblem = problemOf(paths.deadLock, paths.lock);
  if (otherProblem !== undefined) {
    moveLock(paths.deadLock, paths.lock);
    throw new LockHeldError(otherProblem);
  }
  tryRemoveTree(paths.deadLock);
  if (!createLock(paths, text))
    throw new LockHeldError('another process has just started to write to it');
}

/**
 * Says why a lock cannot be taken over; `undefined` if it can.
 *
 * @param path - where the lock is now
 * @param lock - where locks are
 */
function problemOf(path: string, lock: string): string | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  if (!stats.isFile())
    return `its lock would be ${lock}, which is not a file. Move that elsewhere, or remove it`;
  const text = readLock(path);
  // Another process may have removed it since then.
  if (text === undefined) return existsSync(path) ? `its lock ${lock} cannot be read` : undefined;
  return problemOfOwner(parseLockOwner(text), lock);
}

function problemOfOwner(owner: LockOwner | undefined, lock: string): string | undefined {
  const state = owner === undefined ? 'unknown' : ownerState(owner);
  if (state === 'dead') return undefined;
  const process = `process ${owner?.process} on ${owner?.host}`;
  if (state === 'running') return `${process} is writing to it. Wait until that ends, or stop it`;
  if (isLockBreakingAllowed()) return undefined;
  const who =
    owner === undefined
      ? `its lock ${lock} is damaged, and does not say which process is writing to it`
      : `its lock ${lock} says that ${process} is writing to it, which may no longer be true`;
  return (
    `${who}. If no process is writing to it, set the environment variable ` +
    'CDK8S_PODS_BREAK_LOCK=1 once, or remove the lock'
  );
}

/** Creates the lock by a hard link, so that it is never seen without its content. */
function createLock({ lock, lockDraft }: LockPaths, text: string): boolean {
  writeFileSync(lockDraft, text, { flag: 'wx' });
  try {
    linkSync(lockDraft, lock);
    return true;
  } catch (error) {
    if (errorCodeOf(error) === 'EEXIST') return false;
    // The file system has no hard links, or the holder of the lock removed the draft.
    return createLockWithoutLink(lock, text);
  } finally {
    tryRemoveTree(lockDraft);
  }
}

function createLockWithoutLink(lock: string, text: string): boolean {
  try {
    writeFileSync(lock, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (errorCodeOf(error) !== 'EEXIST') throw error;
    return false;
  }
}

function readLock(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function moveLock(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (errorCodeOf(error) !== 'ENOENT') throw error;
  }
}
