import type { FieldPath } from '../lib/api/field-path.js';
import type { KubernetesObject } from '../lib/api/kubernetes-object.js';
import type { ApplicationOptions } from '../lib/application/application.js';
import type { DocumentTree } from '../lib/assist/document-tree.js';
import type { OffsetRange } from '../lib/assist/line-index.js';
import type { ApplicationDocument } from '../lib/check/application-diagnostics.js';
import { compareWithFindings } from '../lib/check/compare-documents.js';
import type { Diagnostic } from '../lib/check/diagnostic.js';
import { reportedFindings } from '../lib/check/reported-findings.js';
import type { Finding, Severity } from '../lib/engine/finding.js';

/** A document of a stream, its place in the text, and its objects. */
export interface StreamDocument extends ApplicationDocument, OffsetRange {
  readonly tree: () => DocumentTree;
}

/** An object of a stream, of any kind, and the document that contains it. */
export interface StreamObject extends OffsetRange {
  readonly manifest: KubernetesObject;
  /** The path of the object in its document. */
  readonly objectPath: FieldPath;
  readonly tree: () => DocumentTree;
}

/** All objects of a stream, and what follows from comparing them with each other. */
export interface StreamApplication {
  readonly objects: readonly StreamObject[];
  /** The findings of each object. */
  readonly findings: readonly (readonly Finding[])[];
  /** The same findings as diagnostics of the stream. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The application of a stream without objects. */
export const NO_APPLICATION: StreamApplication = { objects: [], findings: [], diagnostics: [] };

/** Compares the objects of a stream with each other, as `check` does. */
export function streamApplication(
  documents: readonly StreamDocument[],
  hazards: Severity | 'none',
  options: ApplicationOptions,
): StreamApplication {
  const compared =
    hazards === 'none' ? [] : [...compareWithFindings(documents, { ...options, hazards })];
  return {
    objects: documents.flatMap(({ objects, start, end, tree }) =>
      objects.map(({ manifest, documentPath: objectPath }) => ({
        manifest,
        objectPath,
        start,
        end,
        tree,
      })),
    ),
    findings: reportedFindings(documents, compared),
    diagnostics: compared.flatMap(([, { objects, diagnostics }]) => [
      ...objects.flatMap((each) => each.diagnostics),
      ...diagnostics,
    ]),
  };
}
