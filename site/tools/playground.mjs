import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { CONTENT, ROOT, writePage } from './folders.mjs';

/** Copies the page of `npm run page` into the site. */
export function copyPlayground() {
  execFileSync(process.execPath, [join(ROOT, 'tools/page.mjs')], { stdio: 'ignore' });
  cpSync(join(ROOT, 'temp/page.html'), join(CONTENT, 'public/playground.html'));
  writePage(
    'playground.md',
    '# Playground\n\nThe [playground](/playground.html){target="_self"} validates manifests in ' +
      'your browser. It sends your text to no server.\n',
  );
}
