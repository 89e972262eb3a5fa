import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { printWarnings } from '../host-process.js';
import { compareFolders, FILE_LIST, writeFileList } from './changes.js';
import { commitFolder } from './commit-folder.js';
import { withDiskErrors } from './disk-error.js';
import { type HeldLock, withLock } from './lock.js';
import { recoverInterrupted } from './recover-interrupted.js';
import { tryRemoveTree } from './remove-tree.js';
import { resolveFolder } from './resolve-folder.js';
import { StagingFolder } from './staging-folder.js';
import { type StagingPaths, stagingPathsFor } from './staging-paths.js';

/** The changes that replacing a folder made. */
export interface ReplaceResult {
  readonly files: number;
  readonly bytes: number;
  /** Number of files that were added, changed and removed. */
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/**
 * Replaces the content of a folder. If anything fails, the folder is unchanged; if the process is
 * killed, the next call restores it. Files of an earlier call that this one does not write are
 * removed; files of others are kept. The owner and the mode of the folder, and of all folders and
 * files in it, are kept.
 *
 * A folder that cannot be swapped (a mount point, a read-only parent, the working directory, or a
 * folder of another user) is changed file by file. Each file is complete at any time.
 *
 * @throws DiskError if the folder cannot be written
 */
export function replaceFolder(name: string, fill: (stage: StagingFolder) => void): ReplaceResult {
  const folder = withDiskErrors(name, () => resolveFolder(name));
  const paths = stagingPathsFor(folder);
  return withDiskErrors(name, () =>
    withLock(paths, (lock) => {
      recoverInterrupted(paths, folder);
      try {
        return fillAndCommit(paths, folder, fill, lock);
      } finally {
        removeStaging(paths, folder);
      }
    }),
  );
}

function fillAndCommit(
  paths: StagingPaths,
  folder: string,
  fill: (stage: StagingFolder) => void,
  lock: HeldLock,
): ReplaceResult {
  const stage = new StagingFolder(paths.staged, folder);
  try {
    fill(stage);
    stage.closeFile();
  } finally {
    stage.discard();
  }
  const { files, bytes } = stage;
  writeFileList(join(paths.staged, FILE_LIST), files);
  const changes = compareFolders(stage, folder);
  lock.assertHeld();
  commitFolder(paths, folder, changes, stage);
  const { added, changed, removed } = changes;
  return {
    files: files.size,
    bytes,
    added: added.length,
    changed: changed.length,
    removed: removed.length,
  };
}

/** Removes the temporary folders. They do not make the call fail: the folder itself is complete. */
function removeStaging({ staged, backup }: StagingPaths, folder: string): void {
  // The folder could neither be moved in nor back: `recoverInterrupted` needs both.
  if (existsSync(backup) && !existsSync(folder)) return;
  for (const path of [staged, backup])
    if (!tryRemoveTree(path)) printWarnings([`cannot remove ${path}. It is no longer needed.`]);
}
