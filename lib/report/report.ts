import type { DocumentResult } from '../check/check-document.js';
import type { Diagnostic, DiagnosticKind, FailOn } from '../check/diagnostic.js';
import { escapeLine } from '../formats/escape-text.js';
import { titleOf } from '../manifest/manifest.js';
import type { Document } from '../parse/documents.js';

/** The findings in a document of a file. */
export interface CheckedDocument {
  /** The file as the user named it. */
  readonly file: string;
  readonly result: DocumentResult;
  /** Returns a line of the file, counted from 1; `undefined` if it is not in this document. */
  lineAt(number: number): string | undefined;
}

/** Returns a function that returns a line of a stream, if a document has it. */
export function lineReader({
  text,
  line,
}: Pick<Document, 'text' | 'line'>): (number: number) => string | undefined {
  let lines: readonly string[] | undefined;
  return (number) => {
    // Most findings of a document with one object are on its first line.
    if (number === line) return text.split('\n', 1)[0];
    lines ??= text.split('\n');
    return lines[number - line];
  };
}

/** A kind whose objects are not validated. */
export interface SkippedKind {
  readonly apiVersion: string;
  readonly kind: string;
  /** Number of objects. */
  readonly count: number;
  /** The path of a Pod template in the objects, which `--pod-template-at` would validate. */
  readonly podTemplate?: string;
}

/** The totals of a check. */
export interface CheckSummary {
  readonly files: number;
  /** Number of files in folders that contain no manifest. */
  readonly otherFiles: number;
  /** Number of objects that were validated. */
  readonly objects: number;
  /** The kinds of the other objects, the most frequent first. */
  readonly skipped: readonly SkippedKind[];
  readonly diagnostics: Readonly<Record<DiagnosticKind, number>>;
  /** Number of hazards of level `error`. */
  readonly errorHazards: number;
  /** Whether there are findings that `--fail-on` includes. */
  readonly failed: boolean;
  /** The assumption of the findings, as a sentence, if they are about a change. */
  readonly assumption?: string | undefined;
}

/** A report format. Each method returns the next part of the report. */
export interface Report {
  begin(): string;
  addDocument(found: CheckedDocument): string;
  end(summary: CheckSummary): string;
}

/** How a report is written. */
export interface ReportOptions {
  readonly failOn: FailOn;
  /** The version of this package. */
  readonly version: string;
  /** The address of the documentation; `undefined` if reports do not link to it. */
  readonly docsUrl?: string | undefined;
  /** Whether to use the colors of a terminal. */
  readonly hasColors: boolean;
  /** The width of the terminal, to which text is wrapped; `undefined` if it is no terminal. */
  readonly width?: number | undefined;
  /** The shard that was checked, such as `2/5`; `undefined` for all documents. */
  readonly shard: string | undefined;
}

/** Returns the diagnostics of a document, in the order of its lines. */
export const diagnosticsOf = ({ objects, diagnostics }: DocumentResult): readonly Diagnostic[] =>
  [...objects.flatMap((each) => each.diagnostics), ...diagnostics].sort(
    (a, b) => a.range.line - b.range.line || a.range.column - b.range.column,
  );

/** Returns the title of an object, such as `Deployment shop/web`, as one line without controls. */
export const objectTitleOf = ({ object }: Pick<Diagnostic, 'object'>): string =>
  object === undefined ? '' : escapeLine(titleOf(object));

/** Returns the field and the message of a diagnostic, as one line without controls. */
export const diagnosticText = ({ field, message }: Diagnostic): string =>
  escapeLine(field === '' ? message : `${field}: ${message}`);
