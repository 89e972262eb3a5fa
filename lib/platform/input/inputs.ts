import {
  closeSync,
  createReadStream,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  statSync,
} from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { getSystemErrorMap } from 'node:util';
import { errorCodeOf } from '../node-helpers.js';
import { MANIFEST_FILE_NAME } from './manifest-file.js';

/** A file to read. */
export interface Input {
  /** Its name in messages. */
  readonly name: string;
  /** Its path; `undefined` for a pipe, which can be read only once. */
  readonly path: string | undefined;
  bytes(): AsyncIterable<Uint8Array>;
}

/** A file or folder that cannot be read. */
export interface UnreadableInput {
  readonly name: string;
  /** The reason. */
  readonly why: string;
}

/** Number of bytes that are read at once. */
const CHUNK_BYTES = 1 << 18;

/**
 * Returns the files of a path: the file itself, or every manifest in the folder and its subfolders,
 * in the order of their names. Symbolic links to folders are not followed.
 */
export const findInputs = (name: string, base: string): Generator<Input | UnreadableInput> =>
  visitPath(name, resolve(base, name), true);

function* visitPath(
  name: string,
  path: string,
  isNamed: boolean,
): Generator<Input | UnreadableInput> {
  try {
    const stat = statSync(path);
    if (stat.isFile()) yield { name, path, bytes: () => readBytes(path) };
    else if (isNamed && stat.isDirectory()) yield* visitFolder(name, path);
    // A pipe may never end, so read it only if it was named explicitly.
    else if (isNamed)
      yield {
        name,
        path: undefined,
        bytes: () => createReadStream(path, { highWaterMark: CHUNK_BYTES }),
      };
  } catch (error) {
    yield { name, why: errorReasonOf(error) };
  }
}

function* visitFolder(folder: string, path: string): Generator<Input | UnreadableInput> {
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  for (const entry of entries) {
    const name = join(folder, entry.name);
    const filePath = `${path}${sep}${entry.name}`;
    if (entry.isDirectory()) {
      if (!isSkipped(entry.name)) yield* visitPath(name, filePath, true);
    } else if (!MANIFEST_FILE_NAME.test(entry.name)) continue;
    else if (entry.isFile()) yield { name, path: filePath, bytes: () => readBytes(filePath) };
    else if (entry.isSymbolicLink()) yield* visitPath(name, filePath, false);
  }
}

/** Whether a folder belongs to a tool. */
const isSkipped = (name: string): boolean => name === 'node_modules' || name.startsWith('.');

/**
 * Reads the bytes that a file has when it is opened. Bytes that are appended later are not read.
 */
async function* readBytes(path: string): AsyncGenerator<Uint8Array> {
  const file = openSync(path, 'r');
  const { size } = fstatSync(file);
  if (size > CHUNK_BYTES)
    return yield* createReadStream(path, { fd: file, highWaterMark: CHUNK_BYTES, end: size - 1 });
  // For a small file, a stream would cost more than the reading.
  try {
    const bytes = new Uint8Array(size);
    let read = 0;
    for (let more = -1; more !== 0 && read < size; read += more)
      more = readSync(file, bytes, read, size - read, null);
    yield bytes.subarray(0, read);
  } finally {
    closeSync(file);
  }
}

/** Returns the size of a file in bytes; 0 if it cannot be read. */
export function fileSize(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

const ERROR_REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
  ELOOP: 'too many levels of symbolic links',
  ENAMETOOLONG: 'the name is too long',
  EEXIST: 'there is already such a file or folder',
  ENOTDIR: 'a part of the path is not a folder',
  EPERM: 'operation not permitted',
  EROFS: 'the file system is read-only',
  EBUSY: 'it is a mount point, or in use',
  EDQUOT: 'the disk quota is exceeded',
  ENOSPC: 'the disk is full',
  EMFILE: 'too many files are open',
};

/** Returns why a file cannot be read or written, without its path. */
export const errorReasonOf = (error: unknown): string =>
  ERROR_REASONS[errorCodeOf(error) ?? ''] ?? systemMessageOf(error) ?? (error as Error).message;

/** Returns the system's own words for an error: Node.js adds its code, the call and the path. */
function systemMessageOf(error: unknown): string | undefined {
  const { errno } = error as { readonly errno?: number };
  return errno === undefined ? undefined : getSystemErrorMap().get(errno)?.[1];
}
