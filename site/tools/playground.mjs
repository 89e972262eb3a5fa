import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { CONTENT, ROOT, writePage } from './folders.mjs';

/** Copies the page of `npm run page` into the site. */
export function copyPlayground() {
  const page = join(ROOT, 'build/page.html');
  if (!existsSync(page)) throw new Error('there is no build/page.html: run npm run build');
  cpSync(page, join(CONTENT, 'public/playground.html'));
  writePage(
    'playground.md',
    '# Playground\n\nThe [playground](/playground.html){target="_self"} validates manifests in ' +
      'your browser. Nothing that you write leaves it.\n',
  );
}
