import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** Maximum output of one git command, in bytes: a manifest can be large. */
const MAX_OUTPUT_BYTES = 1 << 30;

/**
 * Writes the files that a folder has in a commit to another folder. A folder that the commit does
 * not have is empty.
 *
 * @param path - the folder, relative to the working directory
 * @param target - where the files are written
 * @throws Error if there is no such commit or no git
 */
export function checkOutFiles(ref: string, path: string, target: string): void {
  // `-z` ends names by NUL, so that git quotes none; `show` needs the full names.
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
    const file = join(target, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, runGit('show', `${ref}:${name}`));
  }
}

/** Returns the path of a folder in its repository: '.' for the root. */
export const pathInRepository = (path: string): string =>
  join(runGit('rev-parse', '--show-prefix').toString().trimEnd(), pathFromCwd(path));

const pathFromCwd = (path: string): string => relative(process.cwd(), resolve(path)) || '.';

function runGit(...args: readonly string[]): Buffer {
  const { status, stdout, stderr, error } = spawnSync('git', args, { maxBuffer: MAX_OUTPUT_BYTES });
  if (error !== undefined) throw new Error(`cannot run git: ${error.message}`, { cause: error });
  if (status !== 0) throw new Error(`git ${args[0]} failed: ${stderr.toString().trim()}`);
  return stdout;
}
