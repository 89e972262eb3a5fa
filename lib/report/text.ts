import type { Problem } from '../check/problem.js';
import { adviceOf, type Found, problemsOf, type Report, type ReportOptions, type Summary, textOf, titleOf } from './report.js';

const WORDS = { error: 31, warning: 33, note: 36, faint: 2 } as const;

/** A problem a paragraph, as compilers tell them: a line that tools can read, the source with a mark under the value, and what to write instead. */
export class TextReport implements Report {
  constructor(private readonly options: Pick<ReportOptions, 'colours'>) {}

  begin(): string {
    return '';
  }

  found({ file, checked, line }: Found): string {
    return problemsOf(checked)
      .map((problem) => this.told(file, problem, line(problem.place.line)))
      .join('');
  }

  end(summary: Summary): string {
    return `${summaryOf(summary)}\n`;
  }

  private told(file: string, problem: Problem, source: string | undefined): string {
    const { kind, severity, rule, place } = problem;
    const advice = adviceOf(problem);
    const title = titleOf(problem);
    const head = `${file}:${place.line}:${place.column}: ${this.painted(kind, severity)}: ${title && `${title}: `}${textOf(problem)} [${rule}]\n`;
    const shown = source === undefined ? '' : this.shown(source, problem);
    return `${head}${shown}${advice ? `${' '.repeat(String(place.line).length)} = ${advice}\n` : ''}`;
  }

  /** The source, with a mark under what is meant. */
  private shown(source: string, { place, severity }: Problem): string {
    const number = String(place.line);
    const { text, from, to } = excerpt(source, place.column - 1, place.endLine === place.line ? place.endColumn - 1 : source.length);
    const mark = '^'.repeat(Math.max(1, to - from));
    return `${this.painted(`${number} |`, 'faint')} ${text}\n${this.painted(`${' '.repeat(number.length)} |`, 'faint')} ${' '.repeat(from)}${this.painted(mark, severity)}\n`;
  }

  private painted(text: string, how: keyof typeof WORDS): string {
    return this.options.colours ? `\u001b[${WORDS[how]}m${text}\u001b[0m` : text;
  }
}

/** So much of a line is shown. */
const WIDEST = 160;
/** What would move the mark or the terminal: shown as a blank. */
const UNSEEN = /\p{Cc}/gu;

interface Excerpt {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The part of a line that is meant, with what is round it. */
function excerpt(line: string, from: number, to: number): Excerpt {
  const start = Math.max(0, Math.min(from - 40, line.length - WIDEST));
  const text = line.slice(start, start + WIDEST).replace(UNSEEN, ' ');
  return { text, from: from - start, to: Math.min(to - start, Math.max(text.length, from - start + 1)) };
}

/** With commas. The language's own way loads what it knows of all languages first, which takes longer than a small check. */
const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

const counted = (count: number, word: string, many = `${word}s`): string => `${grouped(count)} ${count === 1 ? word : many}`;

/** What a check came to, in a line. */
export function summaryOf({ files, objects, others, problems }: Summary): string {
  const found = [
    [problems.unread, 'not read'],
    [problems.refused, 'refused'],
    [problems['pod-security'], 'against Pod Security'],
    [problems.warned, 'warned of'],
    [problems.hazard, problems.hazard === 1 ? 'hazard' : 'hazards'],
  ] as const;
  const said = found.flatMap(([count, word]) => (count === 0 ? [] : [`${grouped(count)} ${word}`])).join(', ') || 'nothing wrong';
  const passed = others === 0 ? '' : `, ${counted(others, 'other passed over', 'others passed over')}`;
  return `${counted(objects, 'object')} with Pods in ${counted(files, 'file')}${passed}: ${said}`;
}
