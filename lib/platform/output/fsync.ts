import { spawnSync } from 'node:child_process';
import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Maximum number of files that are flushed one by one. For more, the file system is flushed. */
const MAX_FILES_ONE_BY_ONE = 64;

/** Whether each file is flushed when it is closed, given the number of files so far. */
export const shouldFsyncEachFile = (fileCount: number): boolean =>
  fileCount <= MAX_FILES_ONE_BY_ONE;

/** Flushes a folder with that many files to the disk, so that it survives a power failure. */
export function fsyncFiles(folder: string, fileCount: number): void {
  if (shouldFsyncEachFile(fileCount) || spawnSync('sync', ['-f', folder]).status !== 0)
    fsyncFolder(folder);
}

/** Flushes the entries of a folder to the disk. Windows has no such call. */
export function fsyncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
