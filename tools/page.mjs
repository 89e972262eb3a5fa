// `npm run page` writes the page with the examples to temp/page.html.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = join(root, 'temp/page.html');
mkdirSync(join(root, 'temp'), { recursive: true });
rmSync(file, { force: true });
const { status } = spawnSync(
  process.execPath,
  [join(root, 'build/cli.js'), 'page', '--out', file, ...process.argv.slice(2)],
  { stdio: ['ignore', 'inherit', 'inherit'] },
);
if (status === 0) {
  const page = readFileSync(file);
  const kibibytes = (bytes) => `${(bytes.length / 1024).toFixed(0)} KiB`;
  console.log(`${kibibytes(page)}, ${kibibytes(gzipSync(page, { level: 9 }))} compressed`);
}
process.exitCode = status ?? 1;
