import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesEqual } from './files-equal.js';
import type { StagingFolder } from './staging-folder.js';

/**
 * The names of the files that synth made, in the folder itself: so it is known what an earlier
 * synth made, and this one does not.
 */
export const FILE_LIST = '.synth';

/** How a folder's files differ from those of the one before. */
export interface FolderChanges {
  /** What an earlier synth made. */
  readonly previous: ReadonlySet<string>;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Whether there is nothing to do at all. */
  readonly isEmpty: boolean;
}

/**
 * What differs between the files of a new folder and those that an earlier synth made in the old
 * one.
 */
export function compareFolders(
  { files, unchanged, uncompared, folder: fresh }: StagingFolder,
  folder: string,
): FolderChanges {
  const before = readFileList(folder);
  const inBoth = (file: string): boolean => filesEqual(join(fresh, file), join(folder, file));
  const others = [...files].filter(
    (file) => !unchanged.has(file) && !(uncompared.has(file) && inBoth(file)),
  );
  const changed = others.filter((file) => before.has(file));
  const added = others.filter((file) => !before.has(file));
  const removed = [...before].filter((file) => !files.has(file));
  return {
    previous: before,
    added,
    changed,
    removed,
    isEmpty: others.length + removed.length === 0 && inBoth(FILE_LIST),
  };
}

/** What an earlier synth made: nothing, where there was none. */
function readFileList(folder: string): ReadonlySet<string> {
  try {
    return new Set(readFileSync(join(folder, FILE_LIST), 'utf8').split('\n').filter(Boolean));
  } catch {
    return new Set();
  }
}
