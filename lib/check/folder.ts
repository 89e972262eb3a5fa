import { manifestsBelow } from '../disk/files-below.js';
import { filesAt, placeInRepository } from '../disk/git.js';
import { inScratch } from '../disk/scratch.js';
import { textOf } from '../disk/text.js';
import { isObject } from '../engine/scalar.js';
import type { Placed } from '../manifest/difference.js';
import { documentsIn, readDocument } from '../source/documents.js';
import { plainOf } from '../source/read.js';
import { isYamlFault } from '../source/yaml.js';

/** The manifests of all files below a folder. Throws an Error for a file that is no YAML. */
export const manifestsIn = (folder: string): readonly Placed[] =>
  manifestsBelow(folder).flatMap((file) =>
    [...documentsIn(textOf(`${folder}/${file}`))].flatMap((document): readonly Placed[] => {
      const read = readDocument(document);
      if (isYamlFault(read)) throw new Error(`${folder}/${file}:${document.line + read.line - 1}: ${read.message}`);
      const manifest = plainOf(read);
      return isObject(manifest) ? [{ file, manifest }] : [];
    }),
  );

/** The same of a folder as a commit has it. Throws an Error where there is no such commit, or no git. */
export const manifestsAt = (ref: string, folder: string): readonly Placed[] =>
  inScratch((then) => {
    filesAt(ref, folder, then);
    return manifestsIn(`${then}/${placeInRepository(folder)}`);
  });
