import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { codeOf } from './error-code.js';

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
export interface Unreadable {
  readonly name: string;
  readonly why: string;
}

/** So much is read at once. */
const CHUNK = 1 << 18;

/** The files that a path leads to: itself, or every manifest below it, in the order of their names. Links to folders are not followed. */
export function* inputsAt(name: string, base: string): Generator<Input | Unreadable> {
  try {
    const path = resolve(base, name);
    const stat = statSync(path);
    if (stat.isDirectory()) yield* below(name, base);
    // A file that grows while it is read ends where it ended; of a pipe nobody knows the end.
    else
      yield {
        name,
        path: stat.isFile() ? path : undefined,
        bytes: () => bytesOf(path, stat.isFile() ? stat.size : Number.POSITIVE_INFINITY),
      };
  } catch (error) {
    yield { name, why: reasonOf(error) };
  }
}

function* below(folder: string, base: string): Generator<Input | Unreadable> {
  const entries = readdirSync(resolve(base, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const name = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!isPassedOver(entry.name)) yield* inputsAt(name, base);
    } else if (/\.(ya?ml|json)$/.test(entry.name) && (entry.isFile() || entry.isSymbolicLink())) yield* fileAt(name, base);
  }
}

function* fileAt(name: string, base: string): Generator<Input | Unreadable> {
  try {
    if (statSync(resolve(base, name)).isFile()) yield* inputsAt(name, base);
  } catch (error) {
    yield { name, why: reasonOf(error) };
  }
}

/** What tools keep for themselves. */
const isPassedOver = (name: string): boolean => name === 'node_modules' || name.startsWith('.');

async function* bytesOf(path: string, size: number): AsyncGenerator<Uint8Array> {
  // Of small files a stream would be most of the cost.
  if (size <= CHUNK) yield readFileSync(path).subarray(0, size);
  else yield* createReadStream(path, { highWaterMark: CHUNK, end: size - 1 });
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'it may not be read',
  ELOOP: 'its links lead in a circle',
};

export const reasonOf = (error: unknown): string => REASONS[codeOf(error) ?? ''] ?? (error as Error).message;
