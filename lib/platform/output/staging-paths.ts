import {
  accessSync,
  constants,
  existsSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';

/** Where a folder is made anew, out of sight: all names in it begin with a dot. */
export interface StagingPaths {
  readonly lock: string;
  readonly staged: string;
  readonly backup: string;
  /** Whether it is in the folder itself, which then cannot be swapped whole. */
  readonly isInside: boolean;
  /** What leftovers of killed processes begin with. */
  readonly prefix: string;
}

/**
 * Beside the folder; in it, where it must stay what it is: it is mounted, the folder that holds it
 * is not ours to write, or it is worked in.
 */
export function stagingPathsFor(folder: string): StagingPaths {
  const isInside =
    existsSync(folder) &&
    (isMount(folder) ||
      !isWritable(dirname(folder)) ||
      `${process.cwd()}${sep}`.startsWith(`${folder}${sep}`));
  const before = isInside
    ? join(folder, '.synth.')
    : join(dirname(folder), `.${basename(folder)}.`);
  return {
    lock: `${before}lock`,
    staged: `${before}${process.pid}.new`,
    backup: `${before}${process.pid}.old`,
    isInside,
    prefix: before,
  };
}

/**
 * Puts back the folder, should a process have been killed when it had moved it out and none in, and
 * removes what killed ones left.
 */
export function recoverInterrupted({ prefix }: StagingPaths, folder: string): void {
  const parent = dirname(prefix);
  const left = readdirSync(parent).filter(
    (name) => join(parent, name).startsWith(prefix) && /\.\d+\.(new|old)(\.doomed)?$/.test(name),
  );
  const old = left.find((name) => name.endsWith('.old'));
  if (old !== undefined && !existsSync(folder)) renameSync(join(parent, old), folder);
  for (const name of left) {
    const doomed = join(parent, `${name}.doomed`);
    if (!existsSync(join(parent, name))) continue;
    // Moved first: the swap of a process that was killed can still be under way, and must not find
    // it half removed.
    if (!name.endsWith('.doomed')) renameSync(join(parent, name), doomed);
    rmSync(name.endsWith('.doomed') ? join(parent, name) : doomed, {
      recursive: true,
      force: true,
    });
  }
}

const isMount = (folder: string): boolean => statSync(folder).dev !== statSync(dirname(folder)).dev;

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
