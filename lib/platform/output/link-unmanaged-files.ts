import {
  copyFileSync,
  type Dirent,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmdirSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';

/**
 * Has some files of a folder in another one too, but for those that it has: as links, which take no
 * room.
 */
export function linkUnmanagedFiles(
  from: string,
  to: string,
  isKept: (file: string) => boolean,
  below = '',
): void {
  for (const entry of readdirSync(join(from, below), { withFileTypes: true })) {
    const file = join(below, entry.name);
    const target = join(to, file);
    if (!entry.isDirectory()) {
      if (isKept(file) && !existsSync(target)) linkEntry(entry, join(from, file), target);
      continue;
    }
    const wasThere = existsSync(target);
    mkdirSync(target, { recursive: true });
    linkUnmanagedFiles(from, to, isKept, file);
    // A folder that has lost all that it had is gone with it.
    const isLeft = readdirSync(target).length > 0 || readdirSync(join(from, file)).length === 0;
    if (!wasThere && !isLeft) rmdirSync(target);
  }
}

function linkEntry(entry: Dirent, from: string, to: string): void {
  if (entry.isSymbolicLink()) symlinkSync(readlinkSync(from), to);
  else linkOrCopy(from, to);
}

/** Some file systems have no links. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
