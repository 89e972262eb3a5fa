import {
  copyFileSync,
  type Dirent,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmdirSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { keepPermissions } from './keep-permissions.js';

/**
 * Links the files of a folder that `isKept` selects into another folder, except those that it has
 * already. Hard links need no space, and no copying. Folders keep their owner, group and mode.
 *
 * @throws Error with the code `EPERM` or `EACCES` if this user may not read or keep a file
 */
export function linkUnmanagedFiles(
  from: string,
  to: string,
  isKept: (file: string) => boolean,
  subfolder = '',
): void {
  for (const entry of readdirSync(join(from, subfolder), { withFileTypes: true })) {
    const file = join(subfolder, entry.name);
    const target = join(to, file);
    if (!entry.isDirectory()) {
      if (isKept(file) && !existsSync(target)) linkEntry(entry, join(from, file), target);
      continue;
    }
    const existed = existsSync(target);
    mkdirSync(target, { recursive: true, mode: 0o700 });
    linkUnmanagedFiles(from, to, isKept, file);
    // A folder whose files were all removed is not kept.
    const isKeptFolder =
      readdirSync(target).length > 0 || readdirSync(join(from, file)).length === 0;
    if (!existed && !isKeptFolder) rmdirSync(target);
  }
  keepPermissions(lstatSync(join(from, subfolder)), join(to, subfolder));
}

function linkEntry(entry: Dirent, from: string, to: string): void {
  if (!entry.isSymbolicLink()) return linkOrCopy(entry, from, to);
  symlinkSync(readlinkSync(from), to);
  keepPermissions(lstatSync(from), to);
}

/** Some file systems have no hard links. */
function linkOrCopy(entry: Dirent, from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!entry.isFile()) throw error;
    copyFileSync(from, to);
    keepPermissions(lstatSync(from), to);
  }
}
