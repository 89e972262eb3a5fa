import { spawnSync } from 'node:child_process';
import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Up to so many files are brought to the disk one by one; more of them with their whole file system. */
const ONE_BY_ONE = 64;

/** Whether files, of so many, are brought to the disk one by one as they are closed. */
export const isOneByOne = (files: number): boolean => files <= ONE_BY_ONE;

/** Waits until a folder with so many files is on the disk, so that it outlasts a loss of power. */
export function settle(folder: string, files: number): void {
  if (isOneByOne(files) || spawnSync('sync', ['-f', folder]).status !== 0) settleFolder(folder);
}

/** Waits until the names in a folder are on the disk. Windows has nothing of the kind. */
export function settleFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
