import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { codeOf } from './error-code.js';

/** Thrown where another process writes the same folder. */
export class Taken extends Error {}

/** Holds a lock while something is done. A lock that a dead process left is taken over. Throws `Taken` where another one holds it. */
export function locked<T>(file: string, work: () => T): T {
  take(file);
  try {
    return work();
  } finally {
    rmSync(file, { force: true });
  }
}

const ME = `${process.pid} ${hostname()}\n`;

function take(file: string): void {
  if (make(file)) return;
  const held = read(file);
  if (held !== undefined && isAlive(held)) throw taken(held, file);
  // Moved and not removed: of two who find a lock dead, only one moves it. What the other moves is the first one's, and put back.
  const aside = `${file}.${process.pid}`;
  move(file, aside);
  const moved = read(aside);
  if (moved !== undefined && isAlive(moved)) {
    renameSync(aside, file);
    throw taken(moved, file);
  }
  rmSync(aside, { force: true });
  if (!make(file)) throw new Taken('another process has just begun to write there');
}

function taken(held: string, file: string): Taken {
  const [id, host] = partsOf(held);
  return new Taken(`process ${id} on ${host} is writing there. If there is no such process, remove ${file}`);
}

/** Makes a lock that has its text from the beginning: a link is there at once, and whole. */
function make(file: string): boolean {
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, ME);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // A file system without links.
    return makeWithoutLink(file);
  } finally {
    rmSync(draft, { force: true });
  }
}

function makeWithoutLink(file: string): boolean {
  try {
    writeFileSync(file, ME, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    return false;
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

/** Nothing is known of a process on another machine: it counts as alive. */
function isAlive(held: string): boolean {
  const [id, host] = partsOf(held);
  if (host !== hostname()) return true;
  // This very process holds none: its number was another's before.
  if (id === process.pid) return false;
  try {
    return process.kill(id, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function partsOf(held: string): readonly [id: number, host: string] {
  const [id = '', ...host] = held.trimEnd().split(' ');
  return [Number(id), host.join(' ')];
}
