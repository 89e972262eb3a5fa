import { isObject } from '../engine/go-value.js';
import { toPlain } from '../parse/decode/parsed-document.js';
import { parseDocument, splitDocuments } from '../parse/documents.js';
import { isYamlError } from '../parse/read-yaml.js';
import { checkOutFiles, pathInRepository } from '../platform/git.js';
import { findManifests } from '../platform/input/find-manifests.js';
import { readTextFile } from '../platform/read-text-file.js';
import { withTempFolder } from '../platform/with-temp-folder.js';
import type { ManifestInFile } from './difference.js';

/** The manifests of all files below a folder. Throws an Error for a file that is no YAML. */
export const manifestsInFolder = (folder: string): readonly ManifestInFile[] =>
  findManifests(folder).flatMap((file) =>
    [...splitDocuments(readTextFile(`${folder}/${file}`))].flatMap(
      (document): readonly ManifestInFile[] => {
        const read = parseDocument(document);
        if (isYamlError(read))
          throw new Error(`${folder}/${file}:${document.line + read.line - 1}: ${read.message}`);
        const manifest = toPlain(read);
        return isObject(manifest) ? [{ file, manifest }] : [];
      },
    ),
  );

/**
 * The same of a folder as a commit has it. Throws an Error where there is no such commit, or no
 * git.
 */
export const manifestsAtRef = (ref: string, folder: string): readonly ManifestInFile[] =>
  withTempFolder((then) => {
    checkOutFiles(ref, folder, then);
    return manifestsInFolder(`${then}/${pathInRepository(folder)}`);
  });
