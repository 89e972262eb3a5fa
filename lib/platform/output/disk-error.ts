import { errorCodeOf } from '../node-helpers.js';
import { LockHeldError } from './lock.js';

/** Thrown if a folder cannot be written. The message says whether it is unchanged. */
export class DiskError extends Error {}

/** Thrown if the cause left a folder that is not as it was. The message says how it is. */
export class FolderChangedError extends Error {}

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

/**
 * Turns system errors into a `DiskError` that explains them.
 *
 * @param name - the name of the folder, as the user wrote it
 */
export function withDiskErrors<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof LockHeldError)
      throw new DiskError(`cannot write to ${name}: ${error.message}. The folder is unchanged.`);
    const isChanged = error instanceof FolderChangedError;
    const cause = isChanged ? error.cause : error;
    const reason = ERROR_MESSAGES[errorCodeOf(cause) ?? ''];
    if (reason === undefined && !isChanged) throw error;
    throw new DiskError(
      `cannot write to ${name}: ${reason ?? (cause as Error).message}. ` +
        (isChanged ? error.message : 'The folder is unchanged.'),
      { cause },
    );
  }
}
