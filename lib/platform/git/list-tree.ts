import { runGit } from './run-git.js';

/** A file, a symbolic link or a submodule in a commit. */
export interface TreeEntry {
  readonly mode: string;
  /** The id of its content. */
  readonly id: string;
  /** Its path in the repository. Bytes that are not UTF-8 are replaced. */
  readonly path: string;
}

export const SYMBOLIC_LINK_MODE = '120000';
export const SUBMODULE_MODE = '160000';

/** Maximum size of a list: several 100,000 files. A tree can name itself as often as it likes. */
const MAX_LIST_MIB = 64;

/**
 * Lists a folder of a commit and its subfolders.
 *
 * @param path - the path of the folder in the repository; `.` for the root
 * @throws Error if a name has a part that no file can have
 */
export function listTree(commit: string, path: string, folder: string): readonly TreeEntry[] {
  const args = ['--literal-pathspecs', 'ls-tree', '-r', '-z', '--full-tree', commit, '--'];
  return runGit({ folder, args: path === '.' ? args : [...args, path], maxMiB: MAX_LIST_MIB })
    .toString()
    .split('\0')
    .filter(Boolean)
    .map((line) => parseEntry(line, commit));
}

/** Parses `MODE TYPE ID<tab>PATH`. */
function parseEntry(line: string, commit: string): TreeEntry {
  const tab = line.indexOf('\t');
  const [mode = '', , id = ''] = line.slice(0, tab).split(' ');
  const path = line.slice(tab + 1);
  const wrong = path.split('/').find((part) => part === '' || part === '.' || part === '..');
  if (wrong !== undefined)
    throw new Error(
      `commit ${commit} has a file with the path ${JSON.stringify(path)}: ` +
        `a path in git cannot have the part ${JSON.stringify(wrong)}, so nothing was read`,
    );
  return { mode, id, path };
}
