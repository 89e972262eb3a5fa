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

/** All that can be told. */
export const STRICTEST_OPTIONS: CheckOptions = {
  ...CHECK_OPTIONS,
  podSecurity: 'restricted',
  hazards: 'note',
};

/** What a check came to that found nothing. */
export const EMPTY_SUMMARY: CheckSummary = {
  files: 1,
  objects: 1,
  others: 0,
  diagnostics: { unread: 0, refused: 0, 'pod-security': 0, warned: 0, hazard: 0 },
  failed: false,
};

/** All that is wrong in a text. */
export const diagnosticsIn = (
  text: string,
  options: Partial<CheckOptions> = {},
): readonly Diagnostic[] =>
  [...splitDocuments(text)].flatMap((document) =>
    diagnosticsOf(checkDocument(document, { ...CHECK_OPTIONS, ...options })),
  );

/** The same, a line each: whose word it is, the rule, the field, and where. */
export const diagnosticLines = (
  text: string,
  options: Partial<CheckOptions> = {},
): readonly string[] =>
  diagnosticsIn(text, options).map(
    ({ kind, rule, field, range }) => `${kind} ${rule} ${field} ${range.line}:${range.column}`,
  );

/** A Pod with lines of a container. */
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
