import { existsSync, mkdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { errorCodeOf } from '../error-code.js';
import { compareFolders, FILE_LIST } from './changes.js';
import { commitFolder } from './commit-folder.js';
import { LockHeldError, withLock } from './lock.js';
import { StagingFolder } from './staging-folder.js';
import { recoverInterrupted, type StagingPaths, stagingPathsFor } from './staging-paths.js';

/** What became of a folder. */
export interface ReplaceResult {
  readonly files: number;
  readonly bytes: number;
  /** Files that are new, that are other than before, and that are gone. */
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** Thrown where a folder could not be written. It is as it was. */
export class DiskError extends Error {}

/**
 * Fills a folder. Afterwards it is wholly new; if anything fails, or the process is killed, it is
 * as it was. Files that an earlier call made, and this one does not, are gone; files that others
 * made stay.
 *
 * A folder that must stay what it is (another file system is mounted there, or the process works in
 * it) is changed file by file, each of them whole at any time.
 */
export function replaceFolder(name: string, fill: (stage: StagingFolder) => void): ReplaceResult {
  const folder = withDiskErrors(name, () => resolveFolder(name));
  const yard = stagingPathsFor(folder);
  return withDiskErrors(name, () =>
    withLock(yard.lock, () => {
      recoverInterrupted(yard, folder);
      try {
        return fillAndCommit(yard, folder, fill);
      } finally {
        rmSync(yard.staged, { recursive: true, force: true });
        if (existsSync(folder)) rmSync(yard.backup, { recursive: true, force: true });
      }
    }),
  );
}

function fillAndCommit(
  yard: StagingPaths,
  folder: string,
  fill: (stage: StagingFolder) => void,
): ReplaceResult {
  const stage = new StagingFolder(yard.staged, folder);
  try {
    fill(stage);
    stage.closeFile();
  } finally {
    stage.discard();
  }
  const { files, bytes } = stage;
  writeFileSync(join(yard.staged, FILE_LIST), `${[...files].sort().join('\n')}\n`);
  const changes = compareFolders(stage, folder);
  commitFolder(yard, folder, changes, stage);
  const { added, changed, removed } = changes;
  return {
    files: files.size,
    bytes,
    added: added.length,
    changed: changed.length,
    removed: removed.length,
  };
}

/** Where a folder really is: behind a link. */
function resolveFolder(name: string): string {
  const place = resolve(name);
  mkdirSync(dirname(place), { recursive: true });
  if (!existsSync(place))
    return join(realpathSync(dirname(place)), place.slice(dirname(place).length));
  if (!statSync(place).isDirectory())
    throw new DiskError(`${name} is a file: name a folder to write to`);
  return realpathSync(place);
}

const ERROR_MESSAGES: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota of the disk is used up',
  EROFS: 'its file system can only be read',
  EACCES: 'there is no permission to write there',
  EPERM: 'there is no permission to write there',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'a part of its path is a file',
  ENAMETOOLONG: 'a name in it is too long',
};

/** Says in a sentence why a folder could not be written. */
function withDiskErrors<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof LockHeldError)
      throw new DiskError(`cannot write to ${name}: ${error.message}`);
    const sentence = ERROR_MESSAGES[errorCodeOf(error) ?? ''];
    if (sentence === undefined) throw error;
    throw new DiskError(`cannot write to ${name}: ${sentence}. Nothing in it was changed.`, {
      cause: error,
    });
  }
}
