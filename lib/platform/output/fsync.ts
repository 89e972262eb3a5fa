import { spawnSync } from 'node:child_process';
import { closeSync, fsyncSync, openSync } from 'node:fs';

/**
 * Up to so many files are brought to the disk one by one; more of them with their whole file
 * system.
 */
const MAX_FILES_ONE_BY_ONE = 64;

/** Whether files, of so many, are brought to the disk one by one as they are closed. */
export const shouldFsyncEachFile = (files: number): boolean => files <= MAX_FILES_ONE_BY_ONE;

/** Waits until a folder with so many files is on the disk, so that it outlasts a loss of power. */
export function fsyncFiles(folder: string, files: number): void {
  if (shouldFsyncEachFile(files) || spawnSync('sync', ['-f', folder]).status !== 0)
    fsyncFolder(folder);
}

/** Waits until the names in a folder are on the disk. Windows has nothing of the kind. */
export function fsyncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
