import type { DocumentResult } from '../check/check-document.js';
import type { Diagnostic, DiagnosticKind, FailOn } from '../check/diagnostic.js';
import { truncate } from '../check/truncate.js';
import { titleOf as nameOf } from '../manifest/manifest.js';

/** What was found in a document of a file. */
export interface CheckedDocument {
  /** The file as it was named. */
  readonly file: string;
  readonly result: DocumentResult;
  /** A line of the file, from 1, where it is of this document. */
  lineAt(number: number): string | undefined;
}

/** What a check came to. */
export interface CheckSummary {
  readonly files: number;
  readonly objects: number;
  /** Objects of kinds that hold no Pod. */
  readonly others: number;
  readonly diagnostics: Readonly<Record<DiagnosticKind, number>>;
  /** Whether there is something for which the check was asked to fail. */
  readonly failed: boolean;
}

/**
 * A form in which a check is told: what begins it, what is said of each document as soon as it is
 * known, and what ends it.
 */
export interface Report {
  begin(): string;
  addDocument(found: CheckedDocument): string;
  end(summary: CheckSummary): string;
}

/** How a report is made. */
export interface ReportOptions {
  readonly failOn: FailOn;
  /** The version of this package. */
  readonly version: string;
  /** Whether colours can be seen. */
  readonly hasColors: boolean;
  /** Which part of all it is of: '2/5'. */
  readonly shard: string | undefined;
}

/** The problems of a document, in the order of its lines. */
export const diagnosticsOf = ({ objects, diagnostics }: DocumentResult): readonly Diagnostic[] =>
  [...objects.flatMap((each) => each.diagnostics), ...diagnostics].sort(
    (a, b) => a.range.line - b.range.line || a.range.column - b.range.column,
  );

/** What an object is called in a line: `Deployment shop/web`. */
export const objectTitleOf = ({ object }: Pick<Diagnostic, 'object'>): string =>
  object === undefined ? '' : nameOf(object);

/** What is wrong in a line: the field, and what is said of it. */
export const diagnosticText = ({ field, message }: Diagnostic): string =>
  field === '' ? message : `${field}: ${message}`;

/** What to do about it; nothing, where nobody knows. */
export const remediationOf = ({ remediation, fix }: Diagnostic): string | undefined =>
  fix === undefined
    ? remediation
    : `Write ${truncate(fix)}.${remediation ? ` ${remediation}` : ''}`;
