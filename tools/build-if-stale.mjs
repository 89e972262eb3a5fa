import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Compiles lib to build/ if lib has changed since. The output of the compiler goes to standard
 * error. If lib does not compile, the process exits.
 */
export function buildIfStale() {
  if (newestChange('lib') <= changeTime('build/index.mjs')) return;
  const { status } = spawnSync(process.execPath, [join(root, 'tools/build.mjs')], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** Returns when a file of a folder was last changed, added or removed. */
function newestChange(folder) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return Math.max(
    changeTime(folder),
    ...entries.map((entry) =>
      (entry.isDirectory() ? newestChange : changeTime)(`${folder}/${entry.name}`),
    ),
  );
}

/** Returns when a file was last changed, in milliseconds; 0 if it does not exist. */
function changeTime(file) {
  return statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
