import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { errorReasonOf } from './inputs.js';

/** A file whose name is the key of its content in a ConfigMap or Secret. */
export interface DataFile {
  /** The name of the file, without its folder. */
  readonly key: string;
  readonly path: string;
  /** The number of bytes. */
  readonly size: number;
}

/**
 * Returns the file at a path, or the files of a folder by name. As in
 * `kubectl create configmap --from-file`, a symbolic link is followed if it is the path itself, and
 * the subfolders, symbolic links and devices of a folder are left out.
 *
 * Source: handleConfigMapFromFileSources of k8s.io/kubectl.
 *
 * @throws an Error if the path cannot be read
 */
export const dataFilesAt = (path: string): readonly DataFile[] =>
  readOrExplain(path, () => {
    const stat = statSync(path);
    return stat.isDirectory()
      ? readdirSync(path, { withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ name }) => dataFile(name, join(path, name)))
          .sort((a, b) => (a.key < b.key ? -1 : 1))
      : [{ key: basename(path), path, size: stat.size }];
  });

const dataFile = (key: string, path: string): DataFile => ({
  key,
  path,
  size: statSync(path).size,
});

/**
 * Returns the bytes of a file.
 *
 * @throws an Error if it cannot be read
 */
export const readDataFile = ({ path }: DataFile): Uint8Array =>
  readOrExplain(path, () => readFileSync(path));

function readOrExplain<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    // The program may run in another folder than its author expects.
    throw new Error(`cannot read '${resolve(path)}': ${errorReasonOf(error)}`, { cause: error });
  }
}
