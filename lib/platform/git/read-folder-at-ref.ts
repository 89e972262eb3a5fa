import { join, relative, resolve, sep } from 'node:path';
import { MANIFEST_FILE_NAME, type ManifestFolder } from '../input/manifest-file.js';
import { listTree, SUBMODULE_MODE, SYMBOLIC_LINK_MODE } from './list-tree.js';
import { readBlobs } from './read-blobs.js';
import { runGit } from './run-git.js';

/** The manifests that a folder has in a commit. */
export interface FolderAtRef extends ManifestFolder {
  /** The number of submodules, which are not read. */
  readonly submodules: number;
}

/** Maximum number of characters of all files together, where several files can share a blob. */
const MAX_CHARACTERS = 1 << 30;

/**
 * Reads the manifests that a folder and its subfolders have in a commit, into memory. The
 * environment variables of git, such as `GIT_DIR`, apply.
 *
 * @param ref - a branch, a tag or a commit
 * @param path - the folder, relative to the working directory
 * @param workingDirectory - a folder in the repository
 * @throws Error if there is no such commit, no repository or no git
 */
export function readFolderAtRef(
  ref: string,
  path: string,
  workingDirectory: string = process.cwd(),
): FolderAtRef {
  const inRepository = pathInRepository(path, workingDirectory);
  const prefix = inRepository === '.' ? '' : `${inRepository}/`;
  const entries = listTree(commitOf(ref, workingDirectory), inRepository, workingDirectory).filter(
    (entry) => entry.path.startsWith(prefix),
  );
  const count = (mode: string): number => entries.filter((entry) => entry.mode === mode).length;
  const manifests = entries.filter(
    (entry) =>
      entry.mode !== SYMBOLIC_LINK_MODE &&
      entry.mode !== SUBMODULE_MODE &&
      MANIFEST_FILE_NAME.test(entry.path),
  );
  const texts = readBlobs(new Set(manifests.map(({ id }) => id)), workingDirectory);
  const files = manifests.map((entry) => ({
    file: entry.path.slice(prefix.length),
    text: texts.get(entry.id) ?? '',
  }));
  if (files.reduce((sum, { text }) => sum + text.length, 0) > MAX_CHARACTERS)
    throw new Error(`the manifests of ${path} in ${ref} have more than 1 GiB, which is the limit`);
  return {
    exists: entries.length > 0,
    files,
    symbolicLinks: count(SYMBOLIC_LINK_MODE),
    submodules: count(SUBMODULE_MODE),
  };
}

/** Returns the path of a folder in its repository: `.` for the root. */
function pathInRepository(path: string, folder: string): string {
  // Removes the line feed at the end; the name of a folder can end in whitespace.
  const prefix = runGit({ folder, args: ['rev-parse', '--show-prefix'], maxMiB: 1 })
    .toString()
    .slice(0, -1);
  const inRepository = join(prefix, relative(folder, resolve(folder, path)) || '.')
    .split(sep)
    .join('/');
  if (inRepository === '..' || inRepository.startsWith('../'))
    throw new Error(`the folder ${path} is outside of the git repository of ${folder}`);
  return inRepository.replace(/\/$/, '');
}

/** Returns the id of the commit that a branch, a tag or another revision names. */
function commitOf(ref: string, folder: string): string {
  // `cat-file` reads names from standard input, where none is an option, one on each line.
  const lookUp = (name: string): readonly string[] =>
    runGit({ folder, args: ['cat-file', '--batch-check'], input: `${name}\n`, maxMiB: 1 })
      .toString()
      .trimEnd()
      .split(' ');
  const [id = '', type, size] = /[\0\n]/.test(ref) ? [] : lookUp(ref);
  const isFound = size !== undefined && /^[0-9a-f]{40,}$/.test(id);
  if (isFound && type === 'commit') return id;
  if (isFound && type === 'tag') {
    const [target = '', targetType] = lookUp(`${id}^{commit}`);
    if (targetType === 'commit') return target;
  }
  throw new Error(
    isFound
      ? `'${ref}' is a ${type}, not a commit: write a branch, a tag or a commit, such as main`
      : `there is no commit '${ref}': write a branch, a tag or a commit, such as main, ` +
          'and fetch it first if only the remote repository has it',
  );
}
