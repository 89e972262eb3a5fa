import { readdirSync } from 'node:fs';
import { type Replaced, replaceFolder } from '../../lib/disk/replace.js';

type Files = Readonly<Record<string, string>>;

/** Makes a folder hold some files. */
export function write(folder: string, files: Files): Replaced {
  return replaceFolder(folder, (stage) => {
    for (const [name, text] of Object.entries(files)) {
      if (name.includes('/')) stage.makeFolder(name.slice(0, name.lastIndexOf('/') + 1));
      stage.add(name, text);
    }
  });
}

/** What is in a folder, hidden or not, but for what it is to hold. */
export const leftovers = (folder: string): readonly string[] => readdirSync(folder).filter((name) => name.startsWith('.'));
