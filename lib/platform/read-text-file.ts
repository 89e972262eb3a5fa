import { readFileSync } from 'node:fs';

/** What a file says. */
export const readTextFile = (path: string): string => readFileSync(path, 'utf8');
