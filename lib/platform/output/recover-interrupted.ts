import { existsSync, lstatSync, readdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fsyncFolder } from './fsync.js';
import { tryRemoveTree } from './remove-tree.js';
import { isStagingPath, type StagingPaths } from './staging-paths.js';

/**
 * Restores the folder if a process was killed between the two renames of `swapFolders`, and removes
 * the leftovers of killed processes. Leftovers that cannot be removed are passed over. The caller
 * holds the lock.
 */
export function recoverInterrupted({ prefix }: StagingPaths, folder: string): void {
  const parent = dirname(prefix);
  const leftovers = readdirSync(parent)
    .map((name) => join(parent, name))
    .filter((path) => isStagingPath(path, prefix));
  const backup = leftovers.find((path) => isInterrupted(path, leftovers));
  if (backup !== undefined && !existsSync(folder)) {
    renameSync(backup, folder);
    fsyncFolder(parent);
  }
  // New folders come first: an old folder that is half removed must not look like one to restore.
  for (const path of leftovers.sort()) tryRemoveTree(path);
}

/**
 * Whether a path is the old folder of a process that had not yet moved the new one into its place.
 * If the new folder is gone, the process had moved it, and somebody else removed it since then.
 */
const isInterrupted = (path: string, leftovers: readonly string[]): boolean =>
  path.endsWith('.old') &&
  leftovers.includes(path.replace(/old$/, 'new')) &&
  lstatSync(path).isDirectory();
