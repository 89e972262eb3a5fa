import {
  DiagnosticSeverity,
  Diagnostic as LspDiagnostic,
  type Range,
} from 'vscode-languageserver/node';
import { NEWEST_VERSION } from '../api/kubernetes-version.js';
import { type CheckOptions, checkDocument } from '../check/check-document.js';
import type { Diagnostic } from '../check/diagnostic.js';
import { isExcluded, withoutIgnored } from '../check/exclusions.js';
import { remediationOf } from '../check/remediation-of.js';
import { rulePage } from '../check/rule-page.js';
import type { Settings } from '../check/settings.js';
import type { Severity } from '../engine/finding.js';
import { splitDocuments } from '../parse/documents.js';
import type { SourceRange } from '../parse/locate/locator.js';

/** The program that a diagnostic is from, as editors show it. */
export const SOURCE = 'cdk8s-pods';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  note: DiagnosticSeverity.Information,
};

const DEFAULT_OPTIONS: CheckOptions = {
  kubernetes: NEWEST_VERSION,
  podSecurity: undefined,
  hazards: 'warning',
  podTemplates: new Map(),
};

/** A finding, and the range and the text of its fix. */
export interface FoundProblem {
  readonly diagnostic: LspDiagnostic;
  /** The text to write at the range of the diagnostic. */
  readonly fix: string | undefined;
}

/**
 * Returns the findings of a text. A template of Helm, which is not YAML before it is rendered, has
 * none.
 *
 * @param path - the path of the file; `undefined` if the text has none
 * @param settings - the settings of the repository that contains the file
 */
export function diagnoseText(
  text: string,
  path: string | undefined,
  settings: Settings | undefined,
): readonly FoundProblem[] {
  const repositoryPath = path === undefined ? '' : (settings?.repositoryPath(path) ?? '');
  const exclusions = settings?.exclusions ?? {};
  if (isExcluded(exclusions, repositoryPath)) return [];
  const options = settings?.options ?? DEFAULT_OPTIONS;
  return [...splitDocuments(text)].flatMap((document) => {
    const { objects, diagnostics } = withoutIgnored(
      checkDocument(document, options),
      exclusions,
      repositoryPath,
    );
    const found = [...objects.flatMap((object) => object.diagnostics), ...diagnostics];
    if (document.text.includes('{{') && found.some(({ kind }) => kind === 'unread')) return [];
    return found.map((each) => ({
      diagnostic: toLspDiagnostic(each, settings?.docsUrl),
      fix: each.fix,
    }));
  });
}

function toLspDiagnostic(diagnostic: Diagnostic, docsUrl: string | undefined): LspDiagnostic {
  const { severity, rule, message, range } = diagnostic;
  const remediation = remediationOf(diagnostic);
  const page = rulePage(docsUrl, rule);
  const result = LspDiagnostic.create(
    toLspRange(range),
    remediation === undefined ? message : `${message}. ${remediation}`,
    SEVERITIES[severity],
    rule,
    SOURCE,
  );
  return page === undefined ? result : { ...result, codeDescription: { href: page } };
}

/** Lines and columns count from 0 in the protocol, and from 1 in reports. */
const toLspRange = ({ line, column, endLine, endColumn }: SourceRange): Range => ({
  start: { line: line - 1, character: column - 1 },
  end: { line: endLine - 1, character: endColumn - 1 },
});
