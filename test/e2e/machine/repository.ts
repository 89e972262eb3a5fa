import { join } from 'node:path';

/** The root folder of the repository. */
export const REPOSITORY: string = join(__dirname, '..', '..', '..');
