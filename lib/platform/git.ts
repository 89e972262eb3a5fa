import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** How much git may say at once: a manifest can be large. */
const MAX_OUTPUT_BYTES = 1 << 30;

/**
 * Puts the files that a commit has in a folder into another one. A folder that the commit does not
 * have is empty. Throws an Error where there is no such commit, or no git.
 *
 * @param path - as seen from the working directory
 */
export function checkOutFiles(ref: string, path: string, folder: string): void {
  // The names are ended by NUL, so that every name is one; `--full-name`, as `show` wants it.
  const names = runGit(
    'ls-tree',
    '-r',
    '-z',
    '--full-name',
    '--name-only',
    ref,
    '--',
    pathFromCwd(path),
  )
    .toString()
    .split('\0')
    .filter(Boolean);
  for (const name of names) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, runGit('show', `${ref}:${name}`));
  }
}

/** Where a folder is in its repository: '.' for the whole of it. */
export const pathInRepository = (path: string): string =>
  join(runGit('rev-parse', '--show-prefix').toString().trimEnd(), pathFromCwd(path));

const pathFromCwd = (path: string): string => relative(process.cwd(), resolve(path)) || '.';

function runGit(...args: readonly string[]): Buffer {
  const { status, stdout, stderr, error } = spawnSync('git', args, { maxBuffer: MAX_OUTPUT_BYTES });
  if (error !== undefined) throw new Error(`cannot run git: ${error.message}`, { cause: error });
  if (status !== 0) throw new Error(`git ${args[0]} says: ${stderr.toString().trim()}`);
  return stdout;
}
