import { spawnSync } from 'node:child_process';
import { closeSync, fsyncSync, openSync } from 'node:fs';
import { join } from 'node:path';

/** Maximum number of files that are flushed one by one. For more, the file system is flushed. */
const MAX_FILES_ONE_BY_ONE = 64;

/** Whether each file is flushed when it is closed, given the number of files so far. */
export const shouldFsyncEachFile = (fileCount: number): boolean =>
  fileCount <= MAX_FILES_ONE_BY_ONE;

/** Flushes a folder, and files in it, to the disk, so that they survive a power failure. */
export function fsyncFiles(folder: string, files: readonly string[]): void {
  // To flush one file is faster than to start `sync`, which some systems do not have.
  if (files.length <= 1 || spawnSync('sync', ['-f', folder]).status !== 0)
    for (const file of files) fsyncPath(join(folder, file), 'r+');
  fsyncFolder(folder);
}

/** Flushes the entries of a folder to the disk. Windows has no such call. */
export function fsyncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  fsyncPath(folder, 'r');
}

/** Windows flushes only files that are open for writing. */
function fsyncPath(path: string, flags: 'r' | 'r+'): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
