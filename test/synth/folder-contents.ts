import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Returns the files of a folder, by path, except `.synth`. The path of a folder ends in `/`. */
export function folderContents(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1);
    return entry.isDirectory() ? [`${name}/`, ''] : [name, readFileSync(path, 'utf8')];
  });
  return Object.fromEntries(entries.filter(([name]) => name !== '.synth').sort());
}

export { withTempFolder as inScratch } from '../../lib/platform/with-temp-folder.js';
