import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/**
 * Returns the absolute path of the nearest file of a name, in a folder or one of its ancestors. It
 * searches up to the root of the repository; outside of a repository, only the folder itself.
 */
export function findUp(folder: string, name: string): string | undefined {
  const withName = (each: string): string => join(each, name);
  const folders = [resolve(folder)];
  while (!existsSync(join(folders.at(-1) ?? '', '.git'))) {
    const parent = dirname(folders.at(-1) ?? '');
    if (parent === folders.at(-1)) return folders.slice(0, 1).map(withName).find(existsSync);
    folders.push(parent);
  }
  return folders.map(withName).find(existsSync);
}

/** Returns a path relative to a folder, with `/` as separator. */
export const relativePosix = (folder: string, path: string): string =>
  relative(folder, resolve(path)).split(sep).join('/');

/** Returns the absolute path of a file that is named relative to a folder. */
export const resolvePath = (folder: string, path: string): string => resolve(folder, path);

/** Returns the folder of a file. */
export const directoryOf = (path: string): string => dirname(path);
