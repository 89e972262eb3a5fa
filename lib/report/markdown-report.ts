import { type Diagnostic, labelOf } from '../check/diagnostic.js';
import { remediationOf } from '../check/remediation-of.js';
import { rulePage } from '../check/rule-page.js';
import { inlineCode, tableCell } from '../diff/difference-text.js';
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

const HEAD = '| | place | object | finding | what to write |\n| --- | --- | --- | --- | --- |\n';

/**
 * A table in Markdown, for the description or a comment of a merge request. Everything that comes
 * from a file is code, so that it contains no HTML, links or mentions.
 */
export class MarkdownReport implements Report {
  private hasRows = false;

  constructor(private readonly options: Pick<ReportOptions, 'docsUrl'>) {}

  begin(): string {
    return '';
  }

  addDocument({ file, result }: CheckedDocument): string {
    const rows = diagnosticsOf(result).map((diagnostic) => this.row(file, diagnostic));
    if (rows.length === 0) return '';
    const head = this.hasRows ? '' : HEAD;
    this.hasRows = true;
    return head + rows.join('');
  }

  end(summary: CheckSummary): string {
    const lines = formatSummary(summary).split('\n').map(inlineCode);
    return `${this.hasRows ? '\n' : ''}${lines.join('\n\n')}\n`;
  }

  private row(file: string, diagnostic: Diagnostic): string {
    const { rule, range } = diagnostic;
    const page = rulePage(this.options.docsUrl, rule);
    const link = page === undefined ? '' : ` <${page}>`;
    const cells = [
      labelOf(diagnostic),
      tableCell(`${file}:${range.line}`),
      cellOf(objectTitleOf(diagnostic)),
      `${tableCell(`${diagnosticText(diagnostic)} [${rule}]`)}${link}`,
      cellOf(remediationOf(diagnostic) ?? ''),
    ];
    return `| ${cells.join(' | ')} |\n`;
  }
}

const cellOf = (text: string): string => (text === '' ? '' : tableCell(text));
