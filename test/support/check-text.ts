import { type CheckOptions, checkDocument } from '../../lib/check/check-document.js';
import type { Diagnostic } from '../../lib/check/diagnostic.js';
import { splitDocuments } from '../../lib/parse/documents.js';
import { type CheckSummary, diagnosticsOf } from '../../lib/report/report.js';

export const CHECK_OPTIONS: CheckOptions = {
  kubernetes: '1.37',
  podSecurity: undefined,
  hazards: 'none',
  podTemplates: new Map(),
};

/** Options that report everything. */
export const STRICTEST_OPTIONS: CheckOptions = {
  ...CHECK_OPTIONS,
  podSecurity: 'restricted',
  hazards: 'note',
};

/** The summary of a check without findings. */
export const EMPTY_SUMMARY: CheckSummary = {
  files: 1,
  objects: 1,
  otherFiles: 0,
  skipped: [],
  diagnostics: { unread: 0, refused: 0, 'pod-security': 0, warned: 0, hazard: 0, change: 0 },
  errorHazards: 0,
  failed: false,
};

/** Returns all diagnostics of a text. */
export const diagnosticsIn = (
  text: string,
  options: Partial<CheckOptions> = {},
): readonly Diagnostic[] =>
  [...splitDocuments(text)].flatMap((document) =>
    diagnosticsOf(checkDocument(document, { ...CHECK_OPTIONS, ...options })),
  );

/** Returns a line for each diagnostic: its kind, rule, field and location. */
export const diagnosticLines = (
  text: string,
  options: Partial<CheckOptions> = {},
): readonly string[] =>
  diagnosticsIn(text, options).map(
    ({ kind, rule, field, range }) => `${kind} ${rule} ${field} ${range.line}:${range.column}`,
  );

/** Returns a Pod as YAML, with lines added to its container. */
export const podYaml = (...lines: readonly string[]): string =>
  [
    'apiVersion: v1',
    'kind: Pod',
    'metadata: {name: web}',
    'spec:',
    '  containers:',
    '    - name: app',
    ...lines.map((line) => `      ${line}`),
  ].join('\n');
