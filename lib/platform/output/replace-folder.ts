import { existsSync, mkdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { errorCodeOf } from '../node-helpers.js';
import { compareFolders, FILE_LIST } from './changes.js';
import { commitFolder } from './commit-folder.js';
import { LockHeldError, withLock } from './lock.js';
import { StagingFolder } from './staging-folder.js';
import { recoverInterrupted, type StagingPaths, stagingPathsFor } from './staging-paths.js';

/** The changes that replacing a folder made. */
export interface ReplaceResult {
  readonly files: number;
  readonly bytes: number;
  /** Number of files that were added, changed and removed. */
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** Thrown if a folder cannot be written. The folder is unchanged. */
export class DiskError extends Error {}

/**
 * Replaces the content of a folder. If anything fails, or the process is killed, the folder is
 * unchanged. Files of an earlier call that this one does not write are removed; files of others are
 * kept.
 *
 * A folder that cannot be renamed (a mount point, a read-only parent, or the working directory) is
 * changed file by file. Each file is complete at any time.
 *
 * @throws DiskError if the folder cannot be written
 */
export function replaceFolder(name: string, fill: (stage: StagingFolder) => void): ReplaceResult {
  const folder = withDiskErrors(name, () => resolveFolder(name));
  const paths = stagingPathsFor(folder);
  return withDiskErrors(name, () =>
    withLock(paths.lock, () => {
      recoverInterrupted(paths, folder);
      try {
        return fillAndCommit(paths, folder, fill);
      } finally {
        rmSync(paths.staged, { recursive: true, force: true });
        if (existsSync(folder)) rmSync(paths.backup, { recursive: true, force: true });
      }
    }),
  );
}

function fillAndCommit(
  paths: StagingPaths,
  folder: string,
  fill: (stage: StagingFolder) => void,
): ReplaceResult {
  const stage = new StagingFolder(paths.staged, folder);
  try {
    fill(stage);
    stage.closeFile();
  } finally {
    stage.discard();
  }
  const { files, bytes } = stage;
  writeFileSync(join(paths.staged, FILE_LIST), `${[...files].sort().join('\n')}\n`);
  const changes = compareFolders(stage, folder);
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

/** Returns the absolute path of a folder, with symbolic links resolved. */
function resolveFolder(name: string): string {
  const path = resolve(name);
  mkdirSync(dirname(path), { recursive: true });
  if (!existsSync(path)) return join(realpathSync(dirname(path)), path.slice(dirname(path).length));
  if (!statSync(path).isDirectory())
    throw new DiskError(`${name} is a file: name a folder to write to`);
  return realpathSync(path);
}

const ERROR_MESSAGES: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is exceeded',
  EROFS: 'the file system is read-only',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'a part of the path is a file',
  ENAMETOOLONG: 'a file name is too long',
};

/** Turns system errors into a `DiskError` that explains them. */
function withDiskErrors<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof LockHeldError)
      throw new DiskError(`cannot write to ${name}: ${error.message}`);
    const reason = ERROR_MESSAGES[errorCodeOf(error) ?? ''];
    if (reason === undefined) throw error;
    throw new DiskError(`cannot write to ${name}: ${reason}. The folder is unchanged.`, {
      cause: error,
    });
  }
}
