import { join } from 'node:path';

/** The folder of the whole project. */
export const REPOSITORY: string = join(__dirname, '..', '..', '..');
