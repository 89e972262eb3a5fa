import { escapeLine } from '../formats/escape-text.js';
import { titleOf } from '../manifest/manifest.js';
import type { Difference, FieldDifference } from './difference.js';

const SIGNS = { added: '+', removed: '-', changed: '~' } as const;

/**
 * Formats differences as text for a terminal: a line for each object, and its fields below it.
 * Characters that control a terminal or are invisible are replaced by their escapes, such as
 * `\u001b`.
 *
 * @example
 * ```ts
 * import { App, Chart, diff, differenceText, Pod } from 'cdk8s-pods';
 *
 * const app = new App({ outdir: 'dist' });
 * const web = new Chart(app, 'web');
 * new Pod(web, 'pod', { containers: { nginx: { image: 'nginx:1.29' } } });
 * console.log(differenceText(diff(app)));
 * ```
 */
export function differenceText(differences: readonly Difference[]): string {
  const lines = differences.flatMap((each) => [
    differenceHeading(each),
    ...each.fields.map((field) => `    ${fieldText(field)}`),
  ]);
  return [...lines.map(escapeLine), summarizeDifferences(differences)].join('\n');
}

/** Returns the sign and the title of a difference, as a line. */
export const differenceHeading = (difference: Difference): string =>
  `${SIGNS[difference.type]} ${titleOf(difference)}`;

/**
 * Formats differences as Markdown, for the description of a merge request. All names, paths and
 * values are code, so that they contain no HTML, links or mentions.
 *
 * @example
 * ```ts
 * import { App, Chart, diff, differenceMarkdown, Pod } from 'cdk8s-pods';
 *
 * const app = new App({ outdir: 'dist' });
 * const web = new Chart(app, 'web');
 * new Pod(web, 'pod', { containers: { nginx: { image: 'nginx:1.29' } } });
 * console.log(differenceMarkdown(diff(app)));
 * ```
 */
export function differenceMarkdown(differences: readonly Difference[]): string {
  const sections = differences.map((each) => `${markdownHeading(each)}${fieldTable(each)}`);
  return [`${summarizeDifferences(differences)}`, ...sections].join('\n\n');
}

/** Returns the type, the title and the file of a difference, as Markdown. */
export const markdownHeading = (difference: Difference): string =>
  `**${difference.type}** ${inlineCode(titleOf(difference))} in ${inlineCode(difference.file)}`;

/** Returns the fields of a difference as a table in Markdown, after an empty line. */
export function fieldTable({ fields }: Difference): string {
  const rows = fields.map(
    ({ path, before, after }) =>
      `| ${[path, formatValue(before), formatValue(after)].map(tableCell).join(' | ')} |`,
  );
  return rows.length === 0
    ? ''
    : `\n\n| field | before | after |\n| --- | --- | --- |\n${rows.join('\n')}`;
}

/** Returns the number of differences of each type, as a sentence. */
export function summarizeDifferences(differences: readonly Difference[]): string {
  if (differences.length === 0) return 'No differences.';
  const count = (type: Difference['type']): readonly string[] => {
    const { length } = differences.filter((each) => each.type === type);
    return length === 0 ? [] : [`${length} ${type}`];
  };
  const objects = differences.length === 1 ? 'object differs' : 'objects differ';
  const all = `${differences.length} ${objects}`;
  return `${all}: ${[...count('added'), ...count('changed'), ...count('removed')].join(', ')}.`;
}

/** Formats a field that changed as a line. */
export const fieldText = ({ path, before, after }: FieldDifference): string =>
  `${path}: ${formatValue(before)} -> ${formatValue(after)}`;

/** Formats a value of a field that changed. */
export const formatValue = (value: unknown): string =>
  value === undefined ? '(none)' : JSON.stringify(value);

/**
 * Formats a text as code in a cell of a table. A pipe would end the cell; so would an escaped pipe
 * after a backslash.
 */
export const tableCell = (text: string): string =>
  inlineCode(
    text.replace(/(\\*)\|/g, (_, before: string) => (before === '' ? '\\|' : `${before}\\u007c`)),
  );

/** Formats a text as code. The fence is longer than any row of backticks in the text. */
export function inlineCode(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  // Markdown removes one space at each end.
  const pad = /^[` ]|[` ]$/.test(text) ? ' ' : '';
  return fence + pad + escapeLine(text) + pad + fence;
}
