import {
  accessSync,
  constants,
  lstatSync,
  mkdirSync,
  readlinkSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, parse, resolve, sep } from 'node:path';
import { errorCodeOf } from '../node-helpers.js';
import { DiskError } from './disk-error.js';
import { isStagingName } from './staging-paths.js';

/**
 * Returns the absolute path of an output folder, with symbolic links resolved. Creates the folder
 * that contains it.
 *
 * @throws DiskError if there can be no output folder at this path
 */
export function resolveFolder(name: string): string {
  const path = resolve(name);
  for (let part = path; part !== dirname(part); part = dirname(part)) {
    const problem = problemOf(part);
    if (problem === undefined) continue;
    throw new DiskError(`cannot write to ${name}: ${part === path ? 'it' : part} ${problem}`);
  }
  mkdirSync(dirname(path), { recursive: true });
  const folder = exists(path)
    ? realpathSync(path)
    : join(realpathSync(dirname(path)), basename(path));
  refuseSharedFolder(name, folder);
  refuseReadOnlyFolder(name, folder);
  return folder;
}

const exists = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;

/** Says why a path is not a folder; `undefined` if it is one, or can become one. */
function problemOf(path: string): string | undefined {
  let entry: Stats | undefined;
  try {
    entry = lstatSync(path, { throwIfNoEntry: false });
  } catch {
    // The reason is in a folder that contains it, or `mkdir` reports it.
  }
  if (entry === undefined || entry.isDirectory()) return undefined;
  return entry.isSymbolicLink()
    ? problemOfLink(path)
    : 'is a file. Choose another folder, or remove the file.';
}

function problemOfLink(path: string): string | undefined {
  const target = readlinkSync(path);
  try {
    return statSync(path).isDirectory()
      ? undefined
      : `is a symbolic link to the file ${target}. Remove the link.`;
  } catch (error) {
    switch (errorCodeOf(error)) {
      case 'ENOENT':
        return (
          `is a symbolic link to ${target}, which does not exist. ` +
          'Create it, or remove the link.'
        );
      case 'ELOOP':
        return 'is a symbolic link that leads back to itself. Remove the link.';
      default:
        return undefined;
    }
  }
}

/** Files of an output folder are moved and removed, which is not safe for folders of the system. */
function refuseSharedFolder(name: string, folder: string): void {
  const refuse = (reason: string): never => {
    throw new DiskError(
      `cannot write to ${name}: ${reason}. Choose a folder that contains only the output, such as dist.`,
    );
  };
  if (folder === parse(folder).root) refuse('it is the root folder');
  const home = homeFolder();
  if (folder === home) refuse('it is your home folder');
  if (home?.startsWith(`${folder}${sep}`)) refuse('it contains your home folder');
  if (isStagingName(basename(folder)))
    refuse('its name is one that synth gives to its temporary folders');
}

/** Returns the home folder; `undefined` if the user has none. */
function homeFolder(): string | undefined {
  try {
    return realpathSync(homedir());
  } catch {
    return undefined;
  }
}

/** A read-only folder could be replaced by a new one, but its owner does not want it to change. */
function refuseReadOnlyFolder(name: string, folder: string): void {
  try {
    accessSync(folder, constants.W_OK);
  } catch (error) {
    if (errorCodeOf(error) !== 'EACCES') return;
    const { mode, uid } = statSync(folder);
    throw new DiskError(
      `cannot write to ${name}: permission denied (mode ${(mode & 0o7777).toString(8)}, owner ` +
        `${uid}). The folder is unchanged.`,
      { cause: error },
    );
  }
}
