import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** How much git may say at once: a manifest can be large. */
const MOST = 1 << 30;

/**
 * Puts the files that a commit has in a folder into another one. A folder that the commit does not have is empty. Throws an Error where there is no
 * such commit, or no git.
 *
 * @param path as seen from the working directory
 */
export function filesAt(ref: string, path: string, folder: string): void {
  // The names are ended by NUL, so that every name is one; `--full-name`, as `show` wants it.
  const names = git('ls-tree', '-r', '-z', '--full-name', '--name-only', ref, '--', fromHere(path)).toString().split('\0').filter(Boolean);
  for (const name of names) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, git('show', `${ref}:${name}`));
  }
}

/** Where a folder is in its repository: '.' for the whole of it. */
export const placeInRepository = (path: string): string => join(git('rev-parse', '--show-prefix').toString().trimEnd(), fromHere(path));

const fromHere = (path: string): string => relative(process.cwd(), resolve(path)) || '.';

function git(...args: readonly string[]): Buffer {
  const { status, stdout, stderr, error } = spawnSync('git', args, { maxBuffer: MOST });
  if (error !== undefined) throw new Error(`cannot run git: ${error.message}`, { cause: error });
  if (status !== 0) throw new Error(`git ${args[0]} says: ${stderr.toString().trim()}`);
  return stdout;
}
