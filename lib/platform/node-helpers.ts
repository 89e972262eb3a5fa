// Wrappers of Node.js modules for the modules of lib that may not import them.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Returns the code of a system error, such as `ENOENT`. */
export const errorCodeOf = (error: unknown): string | undefined =>
  (error as { readonly code?: string } | undefined)?.code;

/** Reads a text file as UTF-8. */
export const readTextFile = (path: string): string => readFileSync(path, 'utf8');

/** Returns the SHA-256 hash of a text in UTF-8, as hexadecimal digits. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
