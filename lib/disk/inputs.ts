import { createReadStream, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from './error-code.js';

/** A file that is to be read. */
export interface Input {
  /** As it is shown. */
  readonly name: string;
  /** Whether it stays: a pipe does not. */
  readonly isFile: boolean;
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
export function* inputsAt(path: string): Generator<Input | Unreadable> {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) yield* below(path);
    // A file that grows while it is read ends where it ended; of a pipe nobody knows the end.
    else yield { name: path, isFile: stat.isFile(), bytes: () => bytesOf(path, stat.isFile() ? stat.size : Number.POSITIVE_INFINITY) };
  } catch (error) {
    yield { name: path, why: reasonOf(error) };
  }
}

function* below(folder: string): Generator<Input | Unreadable> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!isPassedOver(entry.name)) yield* inputsAt(path);
    } else if (/\.(ya?ml|json)$/.test(entry.name) && (entry.isFile() || entry.isSymbolicLink())) yield* fileAt(path);
  }
}

function* fileAt(path: string): Generator<Input | Unreadable> {
  try {
    if (statSync(path).isFile()) yield* inputsAt(path);
  } catch (error) {
    yield { name: path, why: reasonOf(error) };
  }
}

/** What tools keep for themselves. */
const isPassedOver = (name: string): boolean => name === 'node_modules' || name.startsWith('.');

async function* bytesOf(path: string, size: number): AsyncGenerator<Uint8Array> {
  if (size > 0) yield* createReadStream(path, { highWaterMark: CHUNK, end: size - 1 });
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'it may not be read',
  ELOOP: 'its links lead in a circle',
};

export const reasonOf = (error: unknown): string => REASONS[codeOf(error) ?? ''] ?? (error as Error).message;
