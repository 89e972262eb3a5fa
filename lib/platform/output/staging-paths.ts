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

/** The hidden files and folders with which a folder is replaced. */
export interface StagingPaths {
  readonly lock: string;
  /** The new folder. */
  readonly staged: string;
  /** The old folder, while the new one is moved into its place. */
  readonly backup: string;
  /** Whether they are in the folder itself, which then cannot be renamed. */
  readonly isInside: boolean;
  /** The beginning of these paths, for the process id of any process. */
  readonly prefix: string;
}

/**
 * Returns paths next to the folder; or inside it, if the folder cannot be renamed: a mount point, a
 * read-only parent, or the working directory.
 */
export function stagingPathsFor(folder: string): StagingPaths {
  const isInside =
    existsSync(folder) &&
    (isMount(folder) ||
      !isWritable(dirname(folder)) ||
      `${process.cwd()}${sep}`.startsWith(`${folder}${sep}`));
  const prefix = isInside
    ? join(folder, '.synth.')
    : join(dirname(folder), `.${basename(folder)}.`);
  return {
    lock: `${prefix}lock`,
    staged: `${prefix}${process.pid}.new`,
    backup: `${prefix}${process.pid}.old`,
    isInside,
    prefix,
  };
}

/**
 * Restores the folder if a process was killed between the two renames of `swapFolders`, and removes
 * the leftovers of killed processes. The caller holds the lock.
 */
export function recoverInterrupted({ prefix }: StagingPaths, folder: string): void {
  const parent = dirname(prefix);
  const leftovers = readdirSync(parent).filter(
    (name) => join(parent, name).startsWith(prefix) && /\.\d+\.(new|old)$/.test(name),
  );
  const backup = leftovers.find((name) => name.endsWith('.old'));
  if (backup !== undefined && !existsSync(folder)) renameSync(join(parent, backup), folder);
  for (const name of leftovers) rmSync(join(parent, name), { recursive: true, force: true });
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
