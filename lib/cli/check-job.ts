import type { DocumentResult } from '../check/check-document.js';
import type { Document } from '../parse/documents.js';

/** An argument of the command. */
export interface CheckedPath {
  readonly name: string;
  /** Whether it contains no object, as far as is known, and no error or excluded file either. */
  isEmpty: boolean;
  fileCount: number;
}

/** An empty path is most often a mistake, such as a failed `helm template` before a pipe. */
export const whyEmpty = ({ fileCount }: CheckedPath): string =>
  `there is no ${fileCount === 0 ? 'YAML or JSON file' : 'object'} to check. ` +
  'If that is intended, add --allow-empty.';

/** A file of a path. */
export interface CheckedFile {
  readonly path: CheckedPath;
  readonly name: string;
  /** Whether a document was found that has a kind or an API version. */
  hasManifest: boolean;
  /** The documents before that one, of a file that the user did not name. */
  readonly unreported: (readonly [CheckJob, DocumentResult])[];
}

/** A document, and the file that contains it. */
export interface CheckJob {
  readonly file: CheckedFile;
  readonly document: Document;
}
