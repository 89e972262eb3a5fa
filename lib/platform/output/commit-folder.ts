import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCodeOf } from '../error-code.js';
import { FILE_LIST, type FolderChanges } from './changes.js';
import { exchangeFolders } from './exchange.js';
import { fsyncFiles, fsyncFolder } from './fsync.js';
import { linkUnmanagedFiles } from './link-unmanaged-files.js';
import type { StagingFolder } from './staging-folder.js';
import type { StagingPaths } from './staging-paths.js';

/** Puts a new folder in the place of the old one. */
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
  // A single file is moved in one call, too.
  const isOne = changes.changed.length === 1 && changes.added.length + changes.removed.length === 0;
  if (isOne || isInside || !swapFolders(staged, backup, folder, changes.previous, stage))
    moveFiles(staged, folder, changes);
}

/**
 * Swaps the folders whole, with what synth did not make. Whether it could be done; if not, all is
 * as it was.
 */
function swapFolders(
  fresh: string,
  old: string,
  folder: string,
  before: ReadonlySet<string>,
  { files, unchanged }: StagingFolder,
): boolean {
  linkUnmanagedFiles(
    folder,
    fresh,
    (file) => unchanged.has(file) || !(before.has(file) || file === FILE_LIST),
  );
  fsyncFiles(fresh, files.size - unchanged.size);
  if (!exchangeFolders(fresh, folder)) {
    // There is no such call here. For some 60 microseconds there is no folder; if the process is
    // killed in them, the next one puts it back.
    try {
      renameSync(folder, old);
    } catch (error) {
      if (['EBUSY', 'EXDEV', 'EPERM', 'EACCES'].includes(errorCodeOf(error) ?? '')) return false;
      throw error;
    }
    renameSync(fresh, folder);
  }
  fsyncFolder(dirname(folder));
  return true;
}

/** Moves file by file: each is whole at any time. */
function moveFiles(
  fresh: string,
  folder: string,
  { added, changed, removed }: FolderChanges,
): void {
  for (const file of [...added, ...changed]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    renameSync(join(fresh, file), join(folder, file));
  }
  for (const file of removed) rmSync(join(folder, file), { force: true });
  for (const below of new Set(removed.map(dirname)))
    if (below !== '.') removeIfEmpty(join(folder, below));
  renameSync(join(fresh, FILE_LIST), join(folder, FILE_LIST));
  fsyncFolder(folder);
}

function removeIfEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}
