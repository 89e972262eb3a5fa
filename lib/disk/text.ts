import { readFileSync } from 'node:fs';

/** What a file says. */
export const textOf = (path: string): string => readFileSync(path, 'utf8');
