import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Changes, RECORD } from './changes.js';
import { codeOf } from './error-code.js';
import { exchange } from './exchange.js';
import { keep } from './keep.js';
import { settle, settleFolder } from './settle.js';
import type { Stage } from './stage.js';
import type { Yard } from './yard.js';

/** Puts a new folder in the place of the old one. */
export function moveIn({ fresh, old, isInside }: Yard, folder: string, changes: Changes, stage: Stage): void {
  if (changes.isNone) return;
  if (!existsSync(folder)) {
    settle(fresh, stage.files.size);
    renameSync(fresh, folder);
    return settleFolder(dirname(folder));
  }
  // A single file is moved in one call, too.
  const isOne = changes.changed.length === 1 && changes.added.length + changes.removed.length === 0;
  if (isOne || isInside || !swap(fresh, old, folder, changes.before, stage)) eachFile(fresh, folder, changes);
}

/** Swaps the folders whole, with what synth did not make. Whether it could be done; if not, all is as it was. */
function swap(fresh: string, old: string, folder: string, before: ReadonlySet<string>, { files, kept }: Stage): boolean {
  keep(folder, fresh, (file) => kept.has(file) || !(before.has(file) || file === RECORD));
  settle(fresh, files.size - kept.size);
  if (!exchange(fresh, folder)) {
    // There is no such call here. For some 60 microseconds there is no folder; if the process is killed in them, the next one puts it back.
    try {
      renameSync(folder, old);
    } catch (error) {
      if (['EBUSY', 'EXDEV', 'EPERM', 'EACCES'].includes(codeOf(error) ?? '')) return false;
      throw error;
    }
    renameSync(fresh, folder);
  }
  settleFolder(dirname(folder));
  return true;
}

/** Moves file by file: each is whole at any time. */
function eachFile(fresh: string, folder: string, { added, changed, removed }: Changes): void {
  for (const file of [...added, ...changed]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    renameSync(join(fresh, file), join(folder, file));
  }
  for (const file of removed) rmSync(join(folder, file), { force: true });
  for (const below of new Set(removed.map(dirname))) if (below !== '.') removeIfEmpty(join(folder, below));
  renameSync(join(fresh, RECORD), join(folder, RECORD));
  settleFolder(folder);
}

function removeIfEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}
