import { type CheckOptions, check } from '../../lib/check/document.js';
import type { Problem } from '../../lib/check/problem.js';
import { problemsOf, type Summary } from '../../lib/report/report.js';
import { documentsIn } from '../../lib/source/documents.js';

export const OPTIONS: CheckOptions = { kubernetes: '1.37', podSecurity: undefined, hazards: 'none', templates: new Map() };

/** All that can be told. */
export const EVERYTHING: CheckOptions = { ...OPTIONS, podSecurity: 'restricted', hazards: 'note' };

/** What a check came to that found nothing. */
export const NOTHING: Summary = {
  files: 1,
  objects: 1,
  others: 0,
  problems: { unread: 0, refused: 0, 'pod-security': 0, warned: 0, hazard: 0 },
  failed: false,
};

/** All that is wrong in a text. */
export const problemsIn = (text: string, options: Partial<CheckOptions> = {}): readonly Problem[] =>
  [...documentsIn(text)].flatMap((document) => problemsOf(check(document, { ...OPTIONS, ...options })));

/** The same, a line each: whose word it is, the rule, the field, and where. */
export const told = (text: string, options: Partial<CheckOptions> = {}): readonly string[] =>
  problemsIn(text, options).map(({ kind, rule, field, place }) => `${kind} ${rule} ${field} ${place.line}:${place.column}`);

/** A Pod with lines of a container. */
export const podOf = (...lines: readonly string[]): string =>
  [
    'apiVersion: v1',
    'kind: Pod',
    'metadata: {name: web}',
    'spec:',
    '  containers:',
    '    - name: app',
    ...lines.map((line) => `      ${line}`),
  ].join('\n');
