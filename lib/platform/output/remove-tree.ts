import { chmodSync, lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Removes a file, or a folder with all its content, also if a folder in it is read-only. Returns
 * whether it is gone.
 */
export function tryRemoveTree(path: string): boolean {
  return tryRemove(path) || (tryMakeWritable(path) && tryRemove(path));
}

function tryRemove(path: string): boolean {
  try {
    rmSync(path, { recursive: true, force: true });
    return true;
  } catch {
    return false;
  }
}

function tryMakeWritable(path: string): boolean {
  try {
    makeWritable(path);
    return true;
  } catch {
    return false;
  }
}

function makeWritable(path: string): void {
  if (!lstatSync(path).isDirectory()) return;
  chmodSync(path, 0o700);
  for (const entry of readdirSync(path, { withFileTypes: true }))
    if (entry.isDirectory()) makeWritable(join(path, entry.name));
}
