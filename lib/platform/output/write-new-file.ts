import { closeSync, lstatSync, openSync, rmSync, writeFileSync } from 'node:fs';

/** Whether there is a file, a folder or a link with that path, even a link to nothing. */
export function pathExists(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}

/** Creates a file, or nothing if it cannot be written. Does not write to what exists. */
export function writeNewFile(path: string, text: string): void {
  const descriptor = openSync(path, 'wx');
  try {
    writeFileSync(descriptor, text);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
}
