import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const SITE = join(ROOT, 'site');
/** The Markdown that the site is made of: written by each build. */
export const CONTENT = join(SITE, '.content');
export const OUTPUT = join(SITE, 'dist');

/** Writes a page of the site. */
export function writePage(path, text) {
  const file = join(CONTENT, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
