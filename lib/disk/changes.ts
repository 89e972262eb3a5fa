import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSame } from './same.js';
import type { Stage } from './stage.js';

/** The names of the files that synth made, in the folder itself: so it is known what an earlier synth made, and this one does not. */
export const RECORD = '.synth';

/** How a folder's files differ from those of the one before. */
export interface Changes {
  /** What an earlier synth made. */
  readonly before: ReadonlySet<string>;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Whether there is nothing to do at all. */
  readonly isNone: boolean;
}

/** What differs between the files of a new folder and those that an earlier synth made in the old one. */
export function changesOf({ files, kept, uncompared, folder: fresh }: Stage, folder: string): Changes {
  const before = recorded(folder);
  const inBoth = (file: string): boolean => isSame(join(fresh, file), join(folder, file));
  const others = [...files].filter((file) => !kept.has(file) && !(uncompared.has(file) && inBoth(file)));
  const changed = others.filter((file) => before.has(file));
  const added = others.filter((file) => !before.has(file));
  const removed = [...before].filter((file) => !files.has(file));
  return { before, added, changed, removed, isNone: others.length + removed.length === 0 && inBoth(RECORD) };
}

/** What an earlier synth made: nothing, where there was none. */
function recorded(folder: string): ReadonlySet<string> {
  try {
    return new Set(readFileSync(join(folder, RECORD), 'utf8').split('\n').filter(Boolean));
  } catch {
    return new Set();
  }
}
