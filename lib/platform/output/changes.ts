import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesEqual } from './files-equal.js';
import type { StagingFolder } from './staging-folder.js';

/** The file, in the folder itself, that lists the files that synth wrote. */
export const FILE_LIST = '.synth';

/** How the files of a folder differ from those of the previous synth. */
export interface FolderChanges {
  /** The files of the previous synth. */
  readonly previous: ReadonlySet<string>;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Whether the folder is up to date. */
  readonly isEmpty: boolean;
}

/** Compares the staged files with those that the previous synth wrote to the folder. */
export function compareFolders(
  { files, unchanged, uncompared, folder: staged }: StagingFolder,
  folder: string,
): FolderChanges {
  const previous = readFileList(folder);
  const inBoth = (file: string): boolean => filesEqual(join(staged, file), join(folder, file));
  const others = [...files].filter(
    (file) => !unchanged.has(file) && !(uncompared.has(file) && inBoth(file)),
  );
  const changed = others.filter((file) => previous.has(file));
  const added = others.filter((file) => !previous.has(file));
  const removed = [...previous].filter((file) => !files.has(file));
  return {
    previous,
    added,
    changed,
    removed,
    isEmpty: others.length + removed.length === 0 && inBoth(FILE_LIST),
  };
}

/** Writes the list of the files that synth wrote. */
export const writeFileList = (path: string, files: Iterable<string>): void =>
  writeFileSync(path, `${[...files].sort().join('\n')}\n`);

/** Returns the files of the previous synth; none if there was no synth. */
function readFileList(folder: string): ReadonlySet<string> {
  try {
    return new Set(readFileSync(join(folder, FILE_LIST), 'utf8').split('\n').filter(Boolean));
  } catch {
    return new Set();
  }
}
