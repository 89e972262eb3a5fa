import { type Dirent, existsSync, readdirSync, readFileSync } from 'node:fs';
import { errorCodeOf } from '../node-helpers.js';
import { errorReasonOf } from './inputs.js';
import { MANIFEST_FILE_NAME, type ManifestFile, type ManifestFolder } from './manifest-file.js';

/**
 * Reads all manifests in a folder and its subfolders, in the order of their paths; none if there is
 * no such folder. Symbolic links are counted and not followed.
 *
 * @param name - the name of the folder in errors
 * @throws Error if a file or a folder cannot be read
 */
export function readManifestFolder(folder: string, name: string = folder): ManifestFolder {
  const files: ManifestFile[] = [];
  let symbolicLinks = 0;
  const visit = (path: Buffer, parent: string, entries: readonly Dirent<Buffer>[]): void => {
    for (const entry of entries) {
      const file = `${parent}${entry.name}`;
      const child = Buffer.concat([path, Buffer.from('/'), entry.name]);
      if (entry.isSymbolicLink()) symbolicLinks++;
      else if (entry.isDirectory())
        visit(
          child,
          `${file}/`,
          namingPath(`${name}/${file}`, () => entriesOf(child)),
        );
      else if (entry.isFile() && MANIFEST_FILE_NAME.test(file))
        files.push({
          file,
          text: namingPath(`${name}/${file}`, () => readFileSync(child, 'utf8')),
        });
    }
  };
  const path = Buffer.from(folder);
  const entries = namingPath(name, () => entriesIfFolder(path, name));
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

function entriesIfFolder(path: Buffer, name: string): readonly Dirent<Buffer>[] | undefined {
  try {
    return entriesOf(path);
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return undefined;
    if (errorCodeOf(error) === 'ENOTDIR' && existsSync(path))
      throw new Error(`${name} is a file: name a folder`);
    throw error;
  }
}

/** Calls a function, and names the path in a system error. */
function namingPath<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (errorCodeOf(error) === undefined) throw error;
    throw new Error(`${name}: ${errorReasonOf(error)}`, { cause: error });
  }
}
