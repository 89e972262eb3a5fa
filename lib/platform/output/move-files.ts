import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FILE_LIST, type FolderChanges, writeFileList } from './changes.js';
import { FolderChangedError } from './disk-error.js';
import { fsyncFolder } from './fsync.js';

/** The list of the files of both syntheses, in the staged folder. */
const NEXT_FILE_LIST = `${FILE_LIST}.next`;

/**
 * Moves the staged files one by one. Each file is complete at any time.
 *
 * @throws FolderChangedError if only some of the files could be moved
 */
export function moveFiles(
  staged: string,
  folder: string,
  { previous, added, changed, removed }: FolderChanges,
): void {
  let hasChanges = false;
  try {
    if (added.length > 0) {
      // If the process is killed, the next synth knows that it can remove the added files.
      writeFileList(join(staged, NEXT_FILE_LIST), [...previous, ...added]);
      renameSync(join(staged, NEXT_FILE_LIST), join(folder, FILE_LIST));
    }
    for (const file of [...added, ...changed]) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      renameSync(join(staged, file), join(folder, file));
      hasChanges = true;
    }
    for (const file of removed) {
      rmSync(join(folder, file), { force: true });
      hasChanges = true;
    }
    for (const subfolder of new Set(removed.map(dirname)))
      if (subfolder !== '.') removeIfEmpty(join(folder, subfolder));
    renameSync(join(staged, FILE_LIST), join(folder, FILE_LIST));
  } catch (error) {
    if (!hasChanges) throw error;
    throw new FolderChangedError(
      'Some of its files are already new. Once this is fixed, synthesize again.',
      { cause: error },
    );
  }
  fsyncFolder(folder);
}

function removeIfEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}
