/** A replacement of a part of a text, and the selection after it. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly selection?: { readonly start: number; readonly end: number };
}

const INDENT = '  ';

/**
 * Returns the line break that the Enter key inserts: with the indentation of the line, and one more
 * level after a key without a value.
 */
export function lineBreakAt(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const indent = /^ */.exec(line)?.[0] ?? '';
  const ofItem = /^ *- /.test(line) ? INDENT : '';
  const ofValue = /:\s*$/.test(line) ? INDENT : '';
  return `\n${indent}${ofItem}${ofValue}`;
}

/** Returns the change that indents the selected lines by two spaces, or removes as many. */
export function indentLines(
  text: string,
  selection: { readonly start: number; readonly end: number },
  direction: 'more' | 'less',
): TextChange {
  const from = text.lastIndexOf('\n', selection.start - 1) + 1;
  const end = text.indexOf('\n', Math.max(selection.end - 1, from));
  const to = end < 0 ? text.length : end;
  const old = text.slice(from, to);
  const changed = direction === 'more' ? old.replace(/^/gm, INDENT) : old.replace(/^ {1,2}/gm, '');
  return { from, to, text: changed, selection: { start: from, end: from + changed.length } };
}
