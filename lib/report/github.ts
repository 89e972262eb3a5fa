import type { Problem } from '../check/problem.js';
import { adviceOf, type Found, problemsOf, type Report, type Summary, textOf, titleOf } from './report.js';
import { summaryOf } from './text.js';

const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** Commands of a GitHub workflow, which shows them at their lines of a pull request. */
export class GithubReport implements Report {
  begin(): string {
    return '';
  }

  found({ file, checked }: Found): string {
    return problemsOf(checked)
      .map((problem) => command(file, problem))
      .join('');
  }

  end(summary: Summary): string {
    return `${summaryOf(summary)}\n`;
  }
}

function command(file: string, problem: Problem): string {
  const { severity, rule, place } = problem;
  const advice = adviceOf(problem);
  const { line, column, endLine, endColumn } = place;
  // A mark over several lines must not name columns.
  const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : '';
  const at = `file=${property(file)},line=${line},endLine=${endLine}${columns},title=${property(rule)}`;
  const title = titleOf(problem);
  return `::${COMMANDS[severity]} ${at}::${escaped(`${title && `${title}: `}${textOf(problem)}${advice ? `\n${advice}` : ''}`)}\n`;
}

const escaped = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const property = (text: string): string => escaped(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
