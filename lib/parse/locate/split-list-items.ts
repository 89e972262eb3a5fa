import { countLineBreaks } from '../stream/document.js';

/** The text of an item of a List, which is itself a list with one item. */
export interface ListItemText {
  readonly text: string;
  /** The line on which the item begins, from 1. */
  readonly line: number;
}

/** A List as kubectl writes it: `items` is not indented, and each item begins with a dash. */
const FIRST_ITEM = /^items:\n( *)-[ \n]/m;
/** The line after the items. */
const NEXT_TOP_LEVEL_LINE = /\n[^\s#-]/g;

/**
 * Splits a List into the texts of its items, so that an error in one of them needs no exact parse
 * of the whole List. Returns `undefined` if the List is not written as kubectl writes it.
 *
 * @param count - the number of items; the result is discarded if the text seems to have another
 * number
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
