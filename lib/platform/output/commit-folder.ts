import { existsSync, lstatSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCodeOf } from '../node-helpers.js';
import { FILE_LIST, type FolderChanges } from './changes.js';
import { FolderChangedError } from './disk-error.js';
import { fsyncFiles, fsyncFolder } from './fsync.js';
import { keepPermissions } from './keep-permissions.js';
import { linkUnmanagedFiles } from './link-unmanaged-files.js';
import { moveFiles } from './move-files.js';
import type { StagingFolder } from './staging-folder.js';
import type { StagingPaths } from './staging-paths.js';

/** Replaces a folder by the staged one. */
export function commitFolder(
  { staged, backup, isInside }: StagingPaths,
  folder: string,
  changes: FolderChanges,
  stage: StagingFolder,
): void {
  if (changes.isEmpty) return;
  fsyncFiles(staged, [...stage.unflushed, FILE_LIST]);
  // After the files are flushed, because a file may become one that this user cannot open.
  for (const file of changes.changed) keepFilePermissions(join(folder, file), join(staged, file));
  if (!existsSync(folder)) {
    renameSync(staged, folder);
    return fsyncFolder(dirname(folder));
  }
  // Moving a single changed file is atomic, too.
  const isSingleFile =
    changes.changed.length === 1 && changes.added.length + changes.removed.length === 0;
  if (isSingleFile || isInside || !swapFolders(staged, backup, folder, changes.previous, stage))
    moveFiles(staged, folder, changes);
}

/** Keeps the owner of a file if this user may: another owner does not make it less protected. */
function keepFilePermissions(old: string, staged: string): void {
  const stats = lstatSync(old, { throwIfNoEntry: false });
  if (!stats?.isFile()) return;
  try {
    keepPermissions(stats, staged);
  } catch (error) {
    if (errorCodeOf(error) !== 'EPERM') throw error;
  }
}

/**
 * Swaps the folders by two renames, and keeps the files that synth did not write. Returns whether
 * that is possible; if not, nothing has changed.
 *
 * Between the renames, the folder does not exist. If the process is killed then,
 * `recoverInterrupted` restores the folder at the next synth. It does no other work in between, so
 * that the time is short.
 */
function swapFolders(
  staged: string,
  backup: string,
  folder: string,
  previous: ReadonlySet<string>,
  { unchanged }: StagingFolder,
): boolean {
  try {
    linkUnmanagedFiles(
      folder,
      staged,
      (file) => unchanged.has(file) || !(previous.has(file) || file === FILE_LIST),
    );
    fsyncFolder(staged);
    renameSync(folder, backup);
  } catch (error) {
    if (CANNOT_SWAP.has(errorCodeOf(error) ?? '')) return false;
    throw error;
  }
  try {
    renameSync(staged, folder);
  } catch (error) {
    moveBack(backup, folder);
    throw error;
  }
  fsyncFolder(dirname(folder));
  return true;
}

function moveBack(backup: string, folder: string): void {
  try {
    renameSync(backup, folder);
  } catch (cause) {
    throw new FolderChangedError(
      `The folder is now ${backup}. Once this is fixed, synthesize again, which moves it back.`,
      { cause },
    );
  }
}

/**
 * The errors of renaming a mount point or a directory that is in use, and of keeping a file or a
 * folder of another user.
 */
const CANNOT_SWAP: ReadonlySet<string> = new Set(['EBUSY', 'EXDEV', 'EPERM', 'EACCES']);
