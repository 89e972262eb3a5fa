import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { inScratch } from '../synth/folder-contents.js';

/** The user and the group `nobody`. */
export const NOBODY = 65534;
export const isRoot: boolean = process.getuid?.() === 0;

/** Writes a program that any user can run, and that has `replaceFolder` as a variable. */
export function bundleReplaceFolder(outfile: string): void {
  buildSync({
    entryPoints: [join(__dirname, '../../lib/platform/output/replace-folder.ts')],
    bundle: true,
    platform: 'node',
    outfile,
  });
}

/** A folder of a user who is not root, and a function that writes to folders in it. */
export interface UserFolder {
  readonly path: string;
  /** Writes files with a text to a folder. Returns what the program prints to standard error. */
  readonly write: (
    folder: string,
    files: readonly string[],
    text: string,
    env?: NodeJS.ProcessEnv,
  ) => string;
}

const PROGRAM = `
const [bundle, folder, files, text] = process.argv.slice(1);
const { replaceFolder } = require(bundle);
replaceFolder(folder, (stage) => {
  for (const file of files.split(',')) {
    stage.makeFolder(require('node:path').dirname(file));
    stage.addDocument(file, text);
  }
});
`;

/** Creates a folder of a user who is not root: of this user, or of `nobody` if this is root. */
export function inUserFolder(work: (folder: UserFolder) => void): void {
  inScratch((scratch) => {
    chmodSync(scratch, 0o755);
    const bundle = join(scratch, 'bundle.js');
    bundleReplaceFolder(bundle);
    const path = join(scratch, 'user');
    mkdirSync(path);
    if (isRoot) chownSync(path, NOBODY, NOBODY);
    const user = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
    const write: UserFolder['write'] = (folder, files, text, env = process.env) =>
      spawnSync(process.execPath, ['-e', PROGRAM, bundle, folder, files.join(), text], {
        ...user,
        env,
        cwd: '/',
        encoding: 'utf8',
      }).stderr;
    work({ path, write });
  });
}
