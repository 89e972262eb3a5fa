import type { Diagnostic } from '../check/diagnostic.js';
import { remediationOf } from '../check/remediation-of.js';
import { rulePage } from '../check/rule-page.js';
import {
  type CheckedDocument,
  type CheckSummary,
  diagnosticsOf,
  diagnosticText,
  objectTitleOf,
  type Report,
  type ReportOptions,
} from './report.js';
import { formatSummary } from './text-report.js';

const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** Workflow commands of GitHub Actions, which shows them at their lines of a pull request. */
export class GithubReport implements Report {
  constructor(private readonly options: Pick<ReportOptions, 'docsUrl'>) {}

  begin(): string {
    return '';
  }

  addDocument({ file, result }: CheckedDocument): string {
    return diagnosticsOf(result)
      .map((diagnostic) => workflowCommand(file, diagnostic, this.options.docsUrl))
      .join('');
  }

  end(summary: CheckSummary): string {
    return `${formatSummary(summary)}\n`;
  }
}

function workflowCommand(
  file: string,
  diagnostic: Diagnostic,
  docsUrl: string | undefined,
): string {
  const { severity, rule, range } = diagnostic;
  const { line, column, endLine, endColumn } = range;
  // GitHub rejects columns if the range has several lines.
  const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : '';
  const lines = `line=${line},endLine=${endLine}${columns}`;
  const properties = `file=${escapeProperty(file)},${lines},title=${escapeProperty(rule)}`;
  const title = objectTitleOf(diagnostic);
  const remediation = remediationOf(diagnostic);
  const page = rulePage(docsUrl, rule);
  const message = [
    `${title && `${title}: `}${diagnosticText(diagnostic)}`,
    ...(remediation ? [remediation] : []),
    ...(page === undefined ? [] : [page]),
  ].join('\n');
  return `::${COMMANDS[severity]} ${properties}::${escapeData(message)}\n`;
}

const escapeData = (text: string): string =>
  text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const escapeProperty = (text: string): string =>
  escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
