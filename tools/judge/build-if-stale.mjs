import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Compiles lib where it has changed since it was compiled, or never was. What is said of it goes to
 * stderr.
 */
export function buildIfStale() {
  if (newest('lib') <= changed('build/index.mjs')) return;
  const { status } = spawnSync(process.execPath, [join(root, 'tools/build.mjs')], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** When something in a folder was last changed, added or removed. */
function newest(folder) {
  const inside = readdirSync(join(root, folder), { withFileTypes: true });
  return Math.max(
    changed(folder),
    ...inside.map((entry) => (entry.isDirectory() ? newest : changed)(`${folder}/${entry.name}`)),
  );
}

/** When a file was last changed; never, where it is not there. */
function changed(file) {
  return statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
