import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs a function with a folder that holds 64 KiB. */
export async function withSmallDisk(work: (folder: string) => void | Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-pods-'));
  mount(folder);
  try {
    await work(folder);
  } finally {
    unmount(folder);
    rmdirSync(folder);
  }
}

const mount = (folder: string): boolean =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', folder]).status === 0;
const unmount = (folder: string): boolean => spawnSync('umount', [folder]).status === 0;

function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-pods-'));
  const isMounted = mount(folder) && unmount(folder);
  rmdirSync(folder);
  return isMounted;
}

/** Whether `withSmallDisk` works. Only root can mount a file system, and not in each container. */
export const hasSmallDisk: boolean = canMount();
