import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { isRunning } from './is-running.js';

const FOLDER = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'cdk8s-pods');

/**
 * Returns the cache path of a build output. Its name is a hash of all inputs, so that it never has
 * to be deleted by hand.
 */
export function cachePath(name: string, madeFrom: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of madeFrom) {
    hash.update(`${part.length}:`).update(part);
  }
  return join(FOLDER, `${name}-${hash.digest('hex').slice(0, 12)}`);
}

/**
 * Builds an output that is not in the cache yet. It is built under a temporary name and then
 * renamed, so that a cached output is complete, even after a killed run.
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
    // Another run may have built the same output at the same time.
    if (!existsSync(place)) {
      throw error;
    }
  }
}
