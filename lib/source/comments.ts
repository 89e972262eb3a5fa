import { type RawComment, rawComments } from './yaml/comment.js';
import { isMerge, keyOf } from './yaml/decode.js';
import type { Node } from './yaml/node.js';
import { parse } from './yaml/parser.js';

/** A comment of a document of YAML, and what it is about. */
export interface Comment {
  /** Without its `#`. */
  readonly text: string;
  /** The keys and the places in lists that lead to what it stands above or beside; or to what it is in the end of. */
  readonly path: readonly (string | number)[];
  readonly isEnd: boolean;
}

/** All comments of a document of YAML that can be read, in their order. */
export function commentsIn(text: string): readonly Comment[] {
  if (!text.includes('#')) return [];
  const found = rawComments(text);
  const root = found.length > 0 ? parse(text) : undefined;
  const entries = root === undefined ? [] : entriesIn(root, text);
  return found.map((comment) => placed(comment, entries, text));
}

/** An entry of a map, or an item of a list. */
interface Entry {
  readonly start: number;
  readonly path: Comment['path'];
  /** How far to the right it begins: an item with its dash. */
  readonly column: number;
  /** Where the brackets end that it stands in. */
  readonly flow: number | undefined;
}

/** What is to be looked at. */
interface Step extends Pick<Entry, 'start' | 'path' | 'flow'> {
  readonly node: Node;
}

/** A list or a map in brackets, behind its anchor and its tag. */
const BRACKETS = /^(?:[&!]\S*\s+)*[[{]/;

function entriesIn(root: Node, text: string): readonly Entry[] {
  const entries: Entry[] = [];
  const todo: Step[] = [{ node: root, start: -1, path: [], flow: undefined }];
  for (let step = todo.pop(); step !== undefined; step = todo.pop()) {
    const { node, start, path, flow } = step;
    if (start >= 0) entries.push({ start, path, flow, column: columnOf(text, start, typeof path.at(-1) === 'number') });
    if (node.kind === 'scalar' || node.kind === 'alias') continue;
    const inner = flow ?? (BRACKETS.test(text.slice(node.start, node.end)) ? node.end : undefined);
    const { children } = node;
    if (node.kind === 'list')
      for (const [i, child] of children.entries()) todo.push({ node: child, start: child.start, path: [...path, i], flow: inner });
    else
      for (let i = 0; i < children.length; i += 2) {
        const [key, value] = children.slice(i, i + 2) as [Node, Node];
        todo.push({ node: value, start: key.start, path: [...path, nameOf(key)], flow: inner });
      }
  }
  // What holds stands before what it holds.
  return entries.sort((a, b) => a.start - b.start || a.path.length - b.path.length);
}

function nameOf(key: Node): string {
  const scalar = key.kind === 'alias' ? key.target : key;
  return isMerge(key) || scalar.kind !== 'scalar' ? '<<' : (keyOf(scalar) ?? '');
}

function columnOf(text: string, at: number, isItem: boolean): number {
  const line = text.lastIndexOf('\n', at - 1) + 1;
  const before = text.slice(line, at);
  return isItem ? before.replace(/-[ \t]*$/, '').length : before.length;
}

/** A comment on a line of its own is about what follows, unless it is further to the right: then it is in the end of what holds what came before. */
function placed({ text, start }: RawComment, entries: readonly Entry[], whole: string): Comment {
  const line = whole.lastIndexOf('\n', start - 1) + 1;
  const isAlone = /^[\s-]*$/.test(whole.slice(line, start));
  const after = firstAfter(entries, start);
  const [before, next] = [entries[after - 1], entries[after]];
  if (!isAlone) return { text, path: lastOf(entries, after - 1, start), isEnd: false };
  if (before === undefined && next !== undefined) return { text, path: [], isEnd: false };
  const column = start - line;
  if (next !== undefined && column <= next.column) return { text, path: next.path, isEnd: false };
  if (before === undefined) return { text, path: [], isEnd: next === undefined };
  return { text, path: holderAt(entries, after - 1, column), isEnd: true };
}

/** The last entry that begins before a place, or what holds it, where that is closed by then. */
function lastOf(entries: readonly Entry[], last: number, start: number): Comment['path'] {
  let at = last;
  while (at > 0 && (entries[at]?.flow ?? start) < start) at--;
  return entries[at]?.path ?? [];
}

function firstAfter(entries: readonly Entry[], start: number): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle] as Entry).start > start) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What holds the last entry that is no further to the right than a column. */
function holderAt(entries: readonly Entry[], last: number, column: number): Comment['path'] {
  for (let at = last; at >= 0; at--) {
    const { path, column: own } = entries[at] as Entry;
    if (own <= column) return path.slice(0, -1);
  }
  return [];
}
