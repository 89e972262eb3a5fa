import { countLineBreaks } from '../stream/document.js';

/** An item of a List by itself: a list of one, as it is written. */
export interface ListItemText {
  readonly text: string;
  /** The line on which it begins, from 1. */
  readonly line: number;
}

/**
 * As kubectl writes a List: no blanks before `items`, and each item at a dash of its own in one
 * column.
 */
const FIRST_ITEM = /^items:\n( *)-[ \n]/m;
/** What follows the items. */
const NEXT_TOP_LEVEL_LINE = /\n[^\s#-]/g;

/**
 * The texts of the items of a List of YAML. Nothing, where it is not written so that they are seen
 * at once.
 *
 * @param count how many there are. Where something else looks like one, they are not so many
 */
export function splitListItems(text: string, count: number): readonly ListItemText[] | undefined {
  const first = FIRST_ITEM.exec(text);
  if (first === null) return undefined;
  const dash = `\n${first[1]}-`;
  const starts: number[] = [];
  for (let at = text.indexOf(dash, first.index); at >= 0; at = text.indexOf(dash, at + dash.length))
    if (' \n'.includes(text.charAt(at + dash.length))) starts.push(at + 1);
  if (starts.length !== count) return undefined;
  NEXT_TOP_LEVEL_LINE.lastIndex = (starts.at(-1) ?? 0) - 1;
  const end = NEXT_TOP_LEVEL_LINE.exec(text)?.index ?? text.length;
  let line = 1 + countLineBreaks(text.slice(0, starts[0]));
  return starts.map((start, i) => {
    const item = { text: text.slice(start, starts[i + 1] ?? end + 1), line };
    line += countLineBreaks(item.text);
    return item;
  });
}
