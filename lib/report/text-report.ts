import type { Diagnostic } from '../check/diagnostic.js';
import {
  type CheckedDocument,
  type CheckSummary,
  diagnosticsOf,
  diagnosticText,
  objectTitleOf,
  type Report,
  type ReportOptions,
  remediationOf,
} from './report.js';

const COLOR_CODES = { error: 31, warning: 33, note: 36, faint: 2 } as const;

/**
 * A problem a paragraph, as compilers tell them: a line that tools can read, the source with a mark
 * under the value, and what to write instead.
 */
export class TextReport implements Report {
  constructor(private readonly options: Pick<ReportOptions, 'hasColors'>) {}

  begin(): string {
    return '';
  }

  addDocument({ file, result, lineAt }: CheckedDocument): string {
    return diagnosticsOf(result)
      .map((problem) => this.render(file, problem, lineAt(problem.range.line)))
      .join('');
  }

  end(summary: CheckSummary): string {
    return `${formatSummary(summary)}\n`;
  }

  private render(file: string, problem: Diagnostic, source: string | undefined): string {
    const { kind, severity, rule, range } = problem;
    const advice = remediationOf(problem);
    const title = objectTitleOf(problem);
    const head = `${file}:${range.line}:${range.column}: ${this.colorize(kind, severity)}: ${title && `${title}: `}${diagnosticText(problem)} [${rule}]\n`;
    const shown = source === undefined ? '' : this.renderExcerpt(source, problem);
    return `${head}${shown}${advice ? `${' '.repeat(String(range.line).length)} = ${advice}\n` : ''}`;
  }

  /** The source, with a mark under what is meant. */
  private renderExcerpt(source: string, { range, severity }: Diagnostic): string {
    const number = String(range.line);
    const { text, from, to } = excerpt(
      source,
      range.column - 1,
      range.endLine === range.line ? range.endColumn - 1 : source.length,
    );
    const mark = '^'.repeat(Math.max(1, to - from));
    return `${this.colorize(`${number} |`, 'faint')} ${text}\n${this.colorize(`${' '.repeat(number.length)} |`, 'faint')} ${' '.repeat(from)}${this.colorize(mark, severity)}\n`;
  }

  private colorize(text: string, how: keyof typeof COLOR_CODES): string {
    return this.options.hasColors ? `\u001b[${COLOR_CODES[how]}m${text}\u001b[0m` : text;
  }
}

/** So much of a line is shown. */
const MAX_WIDTH = 160;
/** What would move the mark or the terminal: shown as a blank. */
const CONTROL_CHARS = /\p{Cc}/gu;

interface Excerpt {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The part of a line that is meant, with what is round it. */
function excerpt(line: string, from: number, to: number): Excerpt {
  const start = Math.max(0, Math.min(from - 40, line.length - MAX_WIDTH));
  const text = line.slice(start, start + MAX_WIDTH).replace(CONTROL_CHARS, ' ');
  return {
    text,
    from: from - start,
    to: Math.min(to - start, Math.max(text.length, from - start + 1)),
  };
}

/**
 * With commas. The language's own way loads what it knows of all languages first, which takes
 * longer than a small check.
 */
const formatCount = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

const pluralize = (count: number, word: string, many = `${word}s`): string =>
  `${formatCount(count)} ${count === 1 ? word : many}`;

/** What a check came to, in a line. */
export function formatSummary({ files, objects, others, diagnostics }: CheckSummary): string {
  const found = [
    [diagnostics.unread, 'not read'],
    [diagnostics.refused, 'refused'],
    [diagnostics['pod-security'], 'against Pod Security'],
    [diagnostics.warned, 'warned of'],
    [diagnostics.hazard, diagnostics.hazard === 1 ? 'hazard' : 'hazards'],
  ] as const;
  const said =
    found
      .flatMap(([count, word]) => (count === 0 ? [] : [`${formatCount(count)} ${word}`]))
      .join(', ') || 'nothing wrong';
  const passed =
    others === 0 ? '' : `, ${pluralize(others, 'other passed over', 'others passed over')}`;
  return `${pluralize(objects, 'object')} with Pods in ${pluralize(files, 'file')}${passed}: ${said}`;
}
