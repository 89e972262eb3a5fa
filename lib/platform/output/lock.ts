import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { errorCodeOf } from '../node-helpers.js';

/** Thrown if another process writes the same folder. */
export class LockHeldError extends Error {}

/**
 * Runs a function while this process holds a lock. The lock of a dead process is taken over.
 *
 * @throws LockHeldError if another process holds the lock
 */
export function withLock<T>(file: string, work: () => T): T {
  acquireLock(file);
  try {
    return work();
  } finally {
    rmSync(file, { force: true });
  }
}

const OWNER = `${process.pid} ${hostname()}\n`;

function acquireLock(file: string): void {
  if (createLock(file)) return;
  const owner = readLock(file);
  if (owner !== undefined && isOwnerAlive(owner)) throw lockHeldError(owner, file);
  // If two processes find the same dead lock, the slower one moves the new lock of the faster one
  // instead, notices that its owner is alive, and moves it back.
  const aside = `${file}.${process.pid}`;
  moveLock(file, aside);
  const moved = readLock(aside);
  if (moved !== undefined && isOwnerAlive(moved)) {
    renameSync(aside, file);
    throw lockHeldError(moved, file);
  }
  rmSync(aside, { force: true });
  if (!createLock(file)) throw new LockHeldError('another process has just started to write to it');
}

function lockHeldError(owner: string, file: string): LockHeldError {
  const [id, host] = parseOwner(owner);
  return new LockHeldError(
    `process ${id} on ${host} is writing to it. If there is no such process, remove ${file}`,
  );
}

/** Creates the lock by a hard link, so that it is never seen without its content. */
function createLock(file: string): boolean {
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, OWNER);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (errorCodeOf(error) === 'EEXIST') return false;
    // The file system has no hard links.
    return createLockWithoutLink(file);
  } finally {
    rmSync(draft, { force: true });
  }
}

function createLockWithoutLink(file: string): boolean {
  try {
    writeFileSync(file, OWNER, { flag: 'wx' });
    return true;
  } catch (error) {
    if (errorCodeOf(error) !== 'EEXIST') throw error;
    return false;
  }
}

function readLock(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
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

/** A process on another machine counts as alive, because it cannot be looked up. */
function isOwnerAlive(owner: string): boolean {
  const [id, host] = parseOwner(owner);
  if (host !== hostname()) return true;
  // This process holds no lock yet: an earlier process had the same id.
  if (id === process.pid) return false;
  try {
    return process.kill(id, 0);
  } catch (error) {
    return errorCodeOf(error) === 'EPERM';
  }
}

function parseOwner(owner: string): readonly [id: number, host: string] {
  const [id = '', ...host] = owner.trimEnd().split(' ');
  return [Number(id), host.join(' ')];
}
