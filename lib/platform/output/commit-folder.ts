import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCodeOf } from '../node-helpers.js';
import { FILE_LIST, type FolderChanges } from './changes.js';
import { fsyncFiles, fsyncFolder } from './fsync.js';
import { linkUnmanagedFiles } from './link-unmanaged-files.js';
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
  if (!existsSync(folder)) {
    fsyncFiles(staged, stage.files.size);
    renameSync(staged, folder);
    return fsyncFolder(dirname(folder));
  }
  // Moving a single changed file is atomic, too.
  const isSingleFile =
    changes.changed.length === 1 && changes.added.length + changes.removed.length === 0;
  if (isSingleFile || isInside || !swapFolders(staged, backup, folder, changes.previous, stage))
    moveFiles(staged, folder, changes);
}

/**
 * Swaps the folders by two renames, and keeps the files that synth did not write. Returns whether
 * the folder can be renamed; if not, nothing has changed.
 *
 * Between the renames, for about 60 microseconds, the folder does not exist. If the process is
 * killed then, `recoverInterrupted` restores the folder at the next synth.
 */
function swapFolders(
  staged: string,
  backup: string,
  folder: string,
  previous: ReadonlySet<string>,
  { files, unchanged }: StagingFolder,
): boolean {
  linkUnmanagedFiles(
    folder,
    staged,
    (file) => unchanged.has(file) || !(previous.has(file) || file === FILE_LIST),
  );
  fsyncFiles(staged, files.size - unchanged.size);
  try {
    renameSync(folder, backup);
  } catch (error) {
    if (CANNOT_RENAME.has(errorCodeOf(error) ?? '')) return false;
    throw error;
  }
  try {
    renameSync(staged, folder);
  } catch (error) {
    renameSync(backup, folder);
    throw error;
  }
  fsyncFolder(dirname(folder));
  return true;
}

/** The errors of renaming a mount point, a directory that is in use, or one that is not ours. */
const CANNOT_RENAME: ReadonlySet<string> = new Set(['EBUSY', 'EXDEV', 'EPERM', 'EACCES']);

/** Moves the staged files one by one. Each file is complete at any time. */
function moveFiles(
  staged: string,
  folder: string,
  { added, changed, removed }: FolderChanges,
): void {
  for (const file of [...added, ...changed]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    renameSync(join(staged, file), join(folder, file));
  }
  for (const file of removed) rmSync(join(folder, file), { force: true });
  for (const subfolder of new Set(removed.map(dirname)))
    if (subfolder !== '.') removeIfEmpty(join(folder, subfolder));
  renameSync(join(staged, FILE_LIST), join(folder, FILE_LIST));
  fsyncFolder(folder);
}

function removeIfEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}
