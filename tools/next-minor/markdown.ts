/** Returns a section with a title; nothing if it has no lines. */
export const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `## ${title}\n\n${lines.join('\n')}`;

/** A row of a table. A `|` in a cell would begin the next cell. */
export const row = (...cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;

/** Returns a table; nothing if it has no rows. */
export const table = (head: readonly string[], rows: readonly string[]): readonly string[] =>
  rows.length === 0 ? [] : [row(...head), row(...head.map(() => '---')), ...rows];

/** Returns a name as code; nothing for none. */
export const code = (text: string | undefined): string =>
  text === undefined || text === '' ? '' : `\`${text}\``;

/** Returns any text as code. */
export const literal = (text: string): string =>
  `\`\` ${text.replaceAll('\n', ' ').replaceAll('``', "''")} \`\``;
