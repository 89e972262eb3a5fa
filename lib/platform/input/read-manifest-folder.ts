import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { errorCodeOf } from '../node-helpers.js';
import { MANIFEST_FILE_NAME, type ManifestFile, type ManifestFolder } from './manifest-file.js';

/**
 * Reads all manifests in a folder and its subfolders, in the order of their paths; none if there is
 * no such folder. Symbolic links are counted and not followed.
 */
export function readManifestFolder(folder: string): ManifestFolder {
  const files: ManifestFile[] = [];
  let symbolicLinks = 0;
  const visit = (path: Buffer, parent: string, entries: readonly Dirent<Buffer>[]): void => {
    for (const entry of entries) {
      const file = `${parent}${entry.name}`;
      const child = Buffer.concat([path, Buffer.from('/'), entry.name]);
      if (entry.isSymbolicLink()) symbolicLinks++;
      else if (entry.isDirectory()) visit(child, `${file}/`, entriesOf(child));
      else if (entry.isFile() && MANIFEST_FILE_NAME.test(file))
        files.push({ file, text: readFileSync(child, 'utf8') });
    }
  };
  const path = Buffer.from(folder);
  const entries = entriesIfFolder(path);
  visit(path, '', entries ?? []);
  return {
    exists: entries !== undefined,
    files: files.sort((a, b) => (a.file < b.file ? -1 : 1)),
    symbolicLinks,
  };
}

/** Reads names as bytes: a name that is not UTF-8 would not be found again as a string. */
const entriesOf = (path: Buffer): readonly Dirent<Buffer>[] =>
  readdirSync(path, { encoding: 'buffer', withFileTypes: true });

function entriesIfFolder(path: Buffer): readonly Dirent<Buffer>[] | undefined {
  try {
    return entriesOf(path);
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return undefined;
    if (errorCodeOf(error) === 'ENOTDIR') throw new Error(`${path} is a file: name a folder`);
    throw error;
  }
}
