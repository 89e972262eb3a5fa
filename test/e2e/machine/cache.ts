import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { isRunning } from './is-running.js';

const FOLDER = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'cdk8s-pods');

/**
 * The place of something made once: named after all that it is made from, so that it never has to
 * be thrown out by hand.
 */
export function cachePath(name: string, madeFrom: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of madeFrom) {
    hash.update(`${part.length}:`).update(part);
  }
  return join(FOLDER, `${name}-${hash.digest('hex').slice(0, 12)}`);
}

/**
 * Makes what is not there yet, beside its place first: what is there is whole, even after a run
 * that was killed.
 */
export async function buildOnce(
  place: string,
  make: (place: string) => Promise<void>,
): Promise<string> {
  if (!existsSync(place)) {
    const folder = dirname(place);
    mkdirSync(folder, { recursive: true });
    removeAbandoned(folder);
    const workshop = mkdtempSync(join(folder, `.making-${process.pid}-`));
    try {
      await make(join(workshop, 'it'));
      putInPlace(join(workshop, 'it'), place);
    } finally {
      rmSync(workshop, { recursive: true, force: true });
    }
  }
  return place;
}

function removeAbandoned(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = /^\.making-(\d+)-/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) {
      rmSync(join(folder, name), { recursive: true, force: true });
    }
  }
}

function putInPlace(made: string, place: string): void {
  try {
    renameSync(made, place);
  } catch (error) {
    // A second run may have made the same at the same time.
    if (!existsSync(place)) {
      throw error;
    }
  }
}
