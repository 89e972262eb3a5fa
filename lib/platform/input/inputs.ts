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
import { errorCodeOf } from '../error-code.js';

/** A file that is to be read. */
export interface Input {
  /** As it is shown. */
  readonly name: string;
  /** Where it is, if it stays: a pipe does not. */
  readonly path: string | undefined;
  /** Its bytes, as they come. */
  bytes(): AsyncIterable<Uint8Array>;
}

/** What cannot be read, and why. */
export interface UnreadableInput {
  readonly name: string;
  readonly why: string;
}

/** So much is read at once. */
const CHUNK_BYTES = 1 << 18;

/**
 * The files that a path leads to: itself, or every manifest below it, in the order of their names.
 * Links to folders are not followed.
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
    // Of a pipe nobody knows the end: only who names it is to wait for it.
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
    const [name, inside] = [join(folder, entry.name), `${path}${sep}${entry.name}`];
    if (entry.isDirectory()) {
      if (!isSkipped(entry.name)) yield* visitPath(name, inside, true);
    } else if (!MANIFEST_FILE_NAME.test(entry.name)) continue;
    else if (entry.isFile()) yield { name, path: inside, bytes: () => readBytes(inside) };
    else if (entry.isSymbolicLink()) yield* visitPath(name, inside, false);
  }
}

const MANIFEST_FILE_NAME = /\.(?:ya?ml|json)$/;

/** What tools keep for themselves. */
const isSkipped = (name: string): boolean => name === 'node_modules' || name.startsWith('.');

/** What a file held when it was opened: one that grows ends where it ended. */
async function* readBytes(path: string): AsyncGenerator<Uint8Array> {
  const file = openSync(path, 'r');
  const { size } = fstatSync(file);
  if (size > CHUNK_BYTES)
    return yield* createReadStream(path, { fd: file, highWaterMark: CHUNK_BYTES, end: size - 1 });
  // Of small files a stream would be most of the cost.
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

const ERROR_REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'it may not be read',
  ELOOP: 'its links lead in a circle',
};

export const errorReasonOf = (error: unknown): string =>
  ERROR_REASONS[errorCodeOf(error) ?? ''] ?? (error as Error).message;
