import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/**
 * The file of a name in a folder, or above it in the same repository: what is outside of it says
 * nothing of it.
 */
export function findUp(folder: string, name: string): string | undefined {
  const named = (each: string): string => join(each, name);
  const folders = [resolve(folder)];
  while (!existsSync(join(folders.at(-1) ?? '', '.git'))) {
    const above = dirname(folders.at(-1) ?? '');
    if (above === folders.at(-1)) return folders.slice(0, 1).map(named).find(existsSync);
    folders.push(above);
  }
  return folders.map(named).find(existsSync);
}

/** A path as seen from a folder, with `/`. */
export const relativePosix = (folder: string, path: string): string =>
  relative(folder, resolve(path)).split(sep).join('/');

/** The folder of a file. */
export const directoryOf = (path: string): string => dirname(path);
