import { readdirSync } from 'node:fs';
import { type ReplaceResult, replaceFolder } from '../../lib/platform/output/replace-folder.js';

type Files = Readonly<Record<string, string>>;

/** Replaces a folder by one with some files. */
export function writeFiles(folder: string, files: Files): ReplaceResult {
  return replaceFolder(folder, (stage) => {
    for (const [name, text] of Object.entries(files)) {
      if (name.includes('/')) stage.makeFolder(name.slice(0, name.lastIndexOf('/') + 1));
      stage.addDocument(name, text);
    }
  });
}

/** Returns the hidden files of a folder. */
export const hiddenFiles = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => name.startsWith('.'));
