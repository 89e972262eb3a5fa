import type { FieldPath } from '../api/field-path.js';
import type { Manifest } from '../manifest/manifest.js';

/** A manifest, and the file that contains it. */
export interface ManifestInFile {
  /** The path of the file in its folder, with `/` as separator. */
  readonly file: string;
  readonly manifest: Manifest;
  /** The document that the manifest was read from. */
  readonly source?: ManifestSource | undefined;
}

/** A document that contains a manifest. */
export interface ManifestSource {
  readonly text: string;
  /** The line of the file on which the document begins, counted from 1. */
  readonly line: number;
  /** The path of the object in the document: `[]`, or such as `items[2]` in a List. */
  readonly path: FieldPath;
}
