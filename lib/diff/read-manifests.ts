import { isObject } from '../engine/go-value.js';
import { toPlain } from '../parse/decode/parsed-document.js';
import { parseDocument, splitDocuments } from '../parse/documents.js';
import { isYamlError } from '../parse/read-yaml.js';
import { checkOutFiles, pathInRepository } from '../platform/git.js';
import { findManifests } from '../platform/input/find-manifests.js';
import { readTextFile } from '../platform/node-helpers.js';
import { withTempFolder } from '../platform/with-temp-folder.js';
import type { ManifestInFile } from './difference.js';

/**
 * Reads the manifests of all files in a folder and its subfolders.
 *
 * @throws Error if a file is not valid YAML
 */
export const manifestsInFolder = (folder: string): readonly ManifestInFile[] =>
  findManifests(folder).flatMap((file) =>
    [...splitDocuments(readTextFile(`${folder}/${file}`))].flatMap(
      (document): readonly ManifestInFile[] => {
        const parsed = parseDocument(document);
        if (isYamlError(parsed))
          throw new Error(
            `${folder}/${file}:${document.line + parsed.line - 1}: ${parsed.message}`,
          );
        const manifest = toPlain(parsed);
        return isObject(manifest) ? [{ file, manifest }] : [];
      },
    ),
  );

/**
 * Reads the manifests that a folder has in a commit.
 *
 * @throws Error if there is no such commit or no git
 */
export const manifestsAtRef = (ref: string, folder: string): readonly ManifestInFile[] =>
  withTempFolder((temp) => {
    checkOutFiles(ref, folder, temp);
    return manifestsInFolder(`${temp}/${pathInRepository(folder)}`);
  });
