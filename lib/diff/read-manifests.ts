import { readFolderAtRef } from '../platform/git/read-folder-at-ref.js';
import { readManifestFolder } from '../platform/input/read-manifest-folder.js';
import type { ManifestInFile } from './manifest-in-file.js';
import { manifestsInText } from './manifests-in-text.js';

/** The manifests of a folder and its subfolders. */
export interface FolderManifests {
  /** The folder, for messages, such as `dist` or `main:dist`. */
  readonly name: string;
  /** Whether there is such a folder. */
  readonly exists: boolean;
  readonly manifests: readonly ManifestInFile[];
  /** A sentence for each reason why something was not read. */
  readonly notes: readonly string[];
}

/**
 * Reads the manifests of all files in a folder and its subfolders. A folder that does not exist is
 * empty.
 *
 * @param name - the name of the folder in notes and errors
 * @throws Error if a file cannot be read or is not valid YAML
 */
export function manifestsInFolder(folder: string, name: string = folder): FolderManifests {
  const { exists, files, symbolicLinks } = readManifestFolder(folder, name);
  return {
    name,
    exists,
    manifests: files.flatMap((file) => manifestsInText(file, `${name}/`)),
    notes: exists
      ? skippedNotes(name, symbolicLinks, 0)
      : [`there is no folder ${name}: all objects count as added`],
  };
}

/**
 * Reads the manifests that a folder has in a commit. A folder that the commit does not have is
 * empty.
 *
 * @param ref - a branch, a tag or a commit
 * @param folder - the folder, relative to the working directory
 * @param workingDirectory - default: that of the process
 * @throws Error if there is no such commit or no git, or if a file is not valid YAML
 */
export function manifestsAtRef(
  ref: string,
  folder: string,
  workingDirectory?: string,
): FolderManifests {
  const { exists, files, symbolicLinks, submodules } = readFolderAtRef(
    ref,
    folder,
    workingDirectory,
  );
  const name = `${ref}:${folder}`;
  return {
    name,
    exists,
    manifests: files.flatMap((file) => manifestsInText(file, `${name}/`)),
    notes: exists
      ? skippedNotes(name, symbolicLinks, submodules)
      : [`${ref} has no folder ${folder}: all objects count as added`],
  };
}

function skippedNotes(name: string, symbolicLinks: number, submodules: number): readonly string[] {
  const counts = [countText(symbolicLinks, 'symbolic link'), countText(submodules, 'submodule')];
  const skipped = counts.filter((text) => text !== '').join(' and ');
  return skipped === '' ? [] : [`${name}: skipped ${skipped}`];
}

const countText = (count: number, noun: string): string =>
  count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
