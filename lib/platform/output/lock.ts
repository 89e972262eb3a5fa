import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { errorCodeOf } from '../error-code.js';

/** Thrown where another process writes the same folder. */
export class LockHeldError extends Error {}

/**
 * Holds a lock while something is done. A lock that a dead process left is taken over. Throws
 * `Taken` where another one holds it.
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
  const held = readLock(file);
  if (held !== undefined && isOwnerAlive(held)) throw lockHeldError(held, file);
  // Moved and not removed: of two who find a lock dead, only one moves it. What the other moves is
  // the first one's, and put back.
  const aside = `${file}.${process.pid}`;
  moveLock(file, aside);
  const moved = readLock(aside);
  if (moved !== undefined && isOwnerAlive(moved)) {
    renameSync(aside, file);
    throw lockHeldError(moved, file);
  }
  rmSync(aside, { force: true });
  if (!createLock(file)) throw new LockHeldError('another process has just begun to write there');
}

function lockHeldError(held: string, file: string): LockHeldError {
  const [id, host] = parseOwner(held);
  return new LockHeldError(
    `process ${id} on ${host} is writing there. If there is no such process, remove ${file}`,
  );
}

/** Makes a lock that has its text from the beginning: a link is there at once, and whole. */
function createLock(file: string): boolean {
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, OWNER);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (errorCodeOf(error) === 'EEXIST') return false;
    // A file system without links.
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

/** Nothing is known of a process on another machine: it counts as alive. */
function isOwnerAlive(held: string): boolean {
  const [id, host] = parseOwner(held);
  if (host !== hostname()) return true;
  // This very process holds none: its number was another's before.
  if (id === process.pid) return false;
  try {
    return process.kill(id, 0);
  } catch (error) {
    return errorCodeOf(error) === 'EPERM';
  }
}

function parseOwner(held: string): readonly [id: number, host: string] {
  const [id = '', ...host] = held.trimEnd().split(' ');
  return [Number(id), host.join(' ')];
}
