import { type Diagnostic, labelOf } from '../check/diagnostic.js';
import { remediationOf } from '../check/remediation-of.js';
import { rulePage } from '../check/rule-page.js';
import { escapeLine } from '../formats/escape-text.js';
import { displayWidth, wrapText } from '../formats/wrap-text.js';
import {
  type CheckedDocument,
  type CheckSummary,
  diagnosticsOf,
  diagnosticText,
  objectTitleOf,
  type Report,
  type ReportOptions,
  type SkippedKind,
} from './report.js';

const COLOR_CODES = { error: 31, warning: 33, note: 36, faint: 2 } as const;

/**
 * A paragraph for each diagnostic, as compilers print them: a line that tools can parse, the source
 * with a mark under the value, and what to write instead.
 */
export class TextReport implements Report {
  constructor(private readonly options: Pick<ReportOptions, 'hasColors' | 'width' | 'docsUrl'>) {}

  begin(): string {
    return '';
  }

  addDocument({ file, result, lineAt }: CheckedDocument): string {
    return diagnosticsOf(result)
      .map((diagnostic) => this.render(file, diagnostic, lineAt(diagnostic.range.line)))
      .join('');
  }

  end(summary: CheckSummary): string {
    const { width } = this.options;
    const lines = formatSummary(summary).split('\n');
    return lines.map((line) => `${wrapText(line, { width, indent: 4 })}\n`).join('');
  }

  private render(file: string, diagnostic: Diagnostic, source: string | undefined): string {
    const { severity, rule, range } = diagnostic;
    const title = objectTitleOf(diagnostic);
    const location = `${escapeLine(file)}:${range.line}:${range.column}`;
    const message = `${title && `${title}: `}${diagnosticText(diagnostic)} [${rule}]`;
    const { width } = this.options;
    // Tools parse the beginning of the line, so it is not wrapped.
    const label = labelOf(diagnostic);
    const from = displayWidth(`${location}: ${label}: `);
    const wrapped = wrapText(message, { width, indent: 4, from });
    const head = `${location}: ${this.colorize(label, severity)}: ${wrapped}\n`;
    const excerpt = source === undefined ? '' : this.renderExcerpt(source, diagnostic);
    const remediation = remediationOf(diagnostic);
    const indent = ' '.repeat(String(range.line).length);
    const advice = wrapText(`${indent} = ${remediation}`, { width, indent: indent.length + 3 });
    const page = rulePage(this.options.docsUrl, rule);
    const link = page === undefined ? '' : `${indent} = ${page}\n`;
    return `${head}${excerpt}${remediation ? `${advice}\n` : ''}${link}`;
  }

  /** Returns the source line, with a mark under the value. */
  private renderExcerpt(source: string, { range, severity }: Diagnostic): string {
    const number = String(range.line);
    const line = source.replace(/\r$/, '');
    const { text, from, to } = excerptOf(
      line,
      range.column - 1,
      range.endLine === range.line ? range.endColumn - 1 : line.length,
      Math.min(
        MAX_EXCERPT_CHARACTERS,
        (this.options.width ?? Number.POSITIVE_INFINITY) - number.length - 3,
      ),
    );
    const mark = '^'.repeat(Math.max(1, to - from));
    const gutter = this.colorize(`${number} |`, 'faint');
    const emptyGutter = this.colorize(`${' '.repeat(number.length)} |`, 'faint');
    const markLine = `${emptyGutter} ${' '.repeat(from)}${this.colorize(mark, severity)}`;
    return `${gutter} ${text}\n${markLine}\n`;
  }

  private colorize(text: string, how: keyof typeof COLOR_CODES): string {
    return this.options.hasColors ? `\u001b[${COLOR_CODES[how]}m${text}\u001b[0m` : text;
  }
}

/** Maximum number of characters of a source line that are shown. */
const MAX_EXCERPT_CHARACTERS = 160;
/** Number of characters that are shown before the value. */
const CONTEXT_CHARACTERS = 40;
/** Half of a character that was cut in two, and tabs. They are shown as spaces. */
const SHOWN_AS_SPACES = /^[\udc00-\udfff]|\t|[\ud800-\udbff]$/g;

interface Excerpt {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Returns the part of a line that contains the value, with its context. */
function excerptOf(line: string, from: number, to: number, maxLength: number): Excerpt {
  const context = Math.min(CONTEXT_CHARACTERS, Math.floor(maxLength / 4));
  const start = Math.max(0, Math.min(from - context, line.length - maxLength));
  const shown = line.slice(start, start + maxLength).replace(SHOWN_AS_SPACES, ' ');
  // Escapes are longer than what they stand for, so the mark is placed after them.
  const before = escapeLine(shown.slice(0, from - start)).padEnd(from - start);
  const value = escapeLine(shown.slice(from - start, to - start));
  const after = escapeLine(shown.slice(to - start));
  return {
    text: (before + value + after).trimEnd(),
    from: before.length,
    to: before.length + value.length,
  };
}

/** Formats a number with commas. `toLocaleString` loads data, which takes longer than a check. */
const formatCount = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

const pluralize = (count: number, noun: string): string =>
  `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;

/** Maximum number of skipped kinds that the summary names. */
const MAX_SHOWN_KINDS = 8;

/**
 * Returns the summary of a check: the assumption of its findings, if there is one; a line for each
 * kind with an unchecked template; and the counts.
 */
export function formatSummary(summary: CheckSummary): string {
  const { files, otherFiles, objects, skipped, diagnostics, errorHazards, assumption } = summary;
  const counts = [
    [diagnostics.unread, 'not read'],
    [diagnostics.refused, 'refused'],
    [diagnostics['pod-security'], 'violating Pod Security'],
    [diagnostics.warned, diagnostics.warned === 1 ? 'warning' : 'warnings'],
    [diagnostics.hazard, hazardsText(diagnostics.hazard, errorHazards)],
    [diagnostics.change, diagnostics.change === 1 ? 'change' : 'changes'],
  ] as const;
  const findings =
    counts
      .flatMap(([count, word]) => (count === 0 ? [] : [`${formatCount(count)} ${word}`]))
      .join(', ') || 'no findings';
  const checked = `${pluralize(objects, 'object')} in ${pluralize(files, 'file')}`;
  const other =
    otherFiles === 0 ? '' : `, ${pluralize(otherFiles, 'file')} without manifests skipped`;
  return [
    ...(assumption === undefined ? [] : [escapeLine(assumption)]),
    ...skipped.flatMap(podTemplateNote),
    `${checked}${formatSkipped(skipped)}${other}: ${findings}`,
  ].join('\n');
}

function hazardsText(hazards: number, errors: number): string {
  const noun = hazards === 1 ? 'hazard' : 'hazards';
  return errors === 0 ? noun : `${noun} (${pluralize(errors, 'error')})`;
}

function formatSkipped(skipped: readonly SkippedKind[]): string {
  if (skipped.length === 0) return '';
  const total = skipped.reduce((sum, { count }) => sum + count, 0);
  const kinds = skipped
    .slice(0, MAX_SHOWN_KINDS)
    .map(({ kind, count }) => `${formatCount(count)} ${escapeLine(kind)}`);
  const left = skipped.length - kinds.length;
  const shown = left === 0 ? kinds : [...kinds, `${pluralize(left, 'more kind')}`];
  return `, ${pluralize(total, 'other object')} skipped (${shown.join(', ')})`;
}

const podTemplateNote = ({ apiVersion, kind, podTemplate }: SkippedKind): readonly string[] =>
  podTemplate === undefined
    ? []
    : [
        `The Pod template of ${escapeLine(kind)} was not checked. To check it, add ` +
          `--pod-template-at ${escapeLine(`${apiVersion}:${kind}=${podTemplate}`)}`,
      ];
