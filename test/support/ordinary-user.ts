import { chmodSync, chownSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

export const IS_ROOT = process.getuid?.() === 0;
/** The user and the group `nobody`. */
const NOBODY = 65534;

/** Runs a function as a user to whom the permissions of files apply. Root becomes `nobody`. */
export async function asOrdinaryUser<T>(work: () => T | Promise<T>): Promise<T> {
  if (!IS_ROOT) return work();
  process.setegid?.(NOBODY);
  process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
    process.setegid?.(0);
  }
}

/** Creates a folder that belongs to the user of `asOrdinaryUser`, in a temporary folder. */
export function ordinaryFolder(scratch: string): string {
  const folder = join(scratch, 'of-user');
  mkdirSync(folder);
  if (IS_ROOT) {
    // Temporary folders can be entered by their owner only.
    chmodSync(scratch, 0o711);
    chownSync(folder, NOBODY, NOBODY);
  }
  return folder;
}
