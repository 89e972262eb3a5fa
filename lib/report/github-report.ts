import type { Diagnostic } from '../check/diagnostic.js';
import {
  type CheckedDocument,
  type CheckSummary,
  diagnosticsOf,
  diagnosticText,
  objectTitleOf,
  type Report,
  remediationOf,
} from './report.js';
import { formatSummary } from './text-report.js';

const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** Commands of a GitHub workflow, which shows them at their lines of a pull request. */
export class GithubReport implements Report {
  begin(): string {
    return '';
  }

  addDocument({ file, result }: CheckedDocument): string {
    return diagnosticsOf(result)
      .map((problem) => workflowCommand(file, problem))
      .join('');
  }

  end(summary: CheckSummary): string {
    return `${formatSummary(summary)}\n`;
  }
}

function workflowCommand(file: string, problem: Diagnostic): string {
  const { severity, rule, range } = problem;
  const advice = remediationOf(problem);
  const { line, column, endLine, endColumn } = range;
  // A mark over several lines must not name columns.
  const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : '';
  const at = `file=${escapeProperty(file)},line=${line},endLine=${endLine}${columns},title=${escapeProperty(rule)}`;
  const title = objectTitleOf(problem);
  return `::${COMMANDS[severity]} ${at}::${escapeData(`${title && `${title}: `}${diagnosticText(problem)}${advice ? `\n${advice}` : ''}`)}\n`;
}

const escapeData = (text: string): string =>
  text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const escapeProperty = (text: string): string =>
  escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
