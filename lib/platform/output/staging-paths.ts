import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';

/** The hidden files and folders with which a folder is replaced. */
export interface StagingPaths {
  readonly lock: string;
  /** The lock, before it is in its place. */
  readonly lockDraft: string;
  /** The lock of a dead process, before it is removed. */
  readonly deadLock: string;
  /** The new folder. */
  readonly staged: string;
  /** The old folder, while the new one is moved into its place. */
  readonly backup: string;
  /** Whether they are in the folder itself, which then cannot be renamed. */
  readonly isInside: boolean;
  /** The beginning of these paths. The rest of the path of a lock is `lock`. */
  readonly prefix: string;
}

/** The rest of a path, after the prefix, of any process: its id, a random number, and the kind. */
const REST = /\d+\.[0-9a-f]{8}\.(new|old|draft|dead)$/;
const REST_ONLY = new RegExp(`^${REST.source}`);
/** A prefix ends in `.` next to a folder, and in `-` inside it. */
const STAGING_NAME = new RegExp(`^\\..*[.-]${REST.source}`);

/** Whether the temporary files and folders of a folder with some name could have this name. */
export const isStagingName = (name: string): boolean => STAGING_NAME.test(name);

/**
 * Returns paths next to the folder; or inside it, if the folder cannot be renamed: a mount point, a
 * read-only parent, or the working directory.
 *
 * The last three parts of a name are not part of the folder's name, so that `dist` and `dist.prod`
 * have no names in common. The random number makes the names unpredictable, and unique if leftovers
 * of an earlier process with the same id cannot be removed.
 */
export function stagingPathsFor(folder: string): StagingPaths {
  const isInside =
    existsSync(folder) &&
    (isMount(folder) ||
      !isWritable(dirname(folder)) ||
      `${process.cwd()}${sep}`.startsWith(`${folder}${sep}`));
  const prefix = isInside
    ? join(folder, '.synth-')
    : join(dirname(folder), `.${basename(folder)}.`);
  const own = `${prefix}${process.pid}.${randomBytes(4).toString('hex')}`;
  return {
    lock: `${prefix}lock`,
    lockDraft: `${own}.draft`,
    deadLock: `${own}.dead`,
    staged: `${own}.new`,
    backup: `${own}.old`,
    isInside,
    prefix,
  };
}

/** Whether a path is a temporary file or folder of the folder with this prefix, of any process. */
export const isStagingPath = (path: string, prefix: string): boolean =>
  path.startsWith(prefix) && REST_ONLY.test(path.slice(prefix.length));

const isMount = (folder: string): boolean => statSync(folder).dev !== statSync(dirname(folder)).dev;

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
