import { isBlank, MINUS } from '../char-codes.js';
import { isMergeKey, scalarKeyOf } from '../yaml/decode-yaml.js';
import { parseYaml } from '../yaml/parse-yaml.js';
import { type RawComment, scanComments } from '../yaml/scan-comments.js';
import type { YamlNode } from '../yaml/yaml-node.js';

/** A comment of a document, and the value that it is about. */
export interface YamlComment {
  /** The text without its `#`. */
  readonly text: string;
  /**
   * The path of the value below the comment or on its line; of a trailing comment, the path of the
   * list or map that it is at the end of.
   */
  readonly path: readonly (string | number)[];
  readonly isTrailing: boolean;
}

/** Returns the comments of a valid document of YAML, in order. */
export function locateComments(text: string): readonly YamlComment[] {
  if (!text.includes('#')) return [];
  const comments = scanComments(text);
  const root = comments.length > 0 ? parseYaml(text) : undefined;
  const entries = root === undefined ? [] : collectEntries(root, text);
  const attacher = new CommentAttacher(entries, text);
  return comments.map((comment) => attacher.attach(comment));
}

/** An entry of a map, or an item of a list. */
interface NodeEntry {
  readonly start: number;
  readonly path: YamlComment['path'];
  /** The column at which the entry begins; an item begins with its dash. */
  readonly column: number;
  /** The range of the outermost flow collection that holds the entry. */
  readonly flowStart: number | undefined;
  readonly flowEnd: number | undefined;
}

/** A node to visit. */
interface PendingNode extends Pick<NodeEntry, 'start' | 'path' | 'flowStart' | 'flowEnd'> {
  readonly node: YamlNode;
}

/** The beginning of a flow collection, after its anchor and its tag. */
const FLOW_COLLECTION = /^(?:[&!]\S*\s+)*[[{]/;

function collectEntries(root: YamlNode, text: string): readonly NodeEntry[] {
  const entries: NodeEntry[] = [];
  const lineStarts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  const none = { flowStart: undefined, flowEnd: undefined };
  const pending: PendingNode[] = [{ node: root, start: -1, path: [], ...none }];
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    const { node, start, path, flowStart, flowEnd } = step;
    if (start >= 0)
      entries.push({
        start,
        path,
        flowStart,
        flowEnd,
        column: columnOf(
          text,
          lineStartOf(lineStarts, start),
          start,
          typeof path.at(-1) === 'number',
        ),
      });
    if (node.kind === 'scalar' || node.kind === 'alias') continue;
    const isOuterFlow =
      flowEnd === undefined && FLOW_COLLECTION.test(text.slice(node.start, node.end));
    const inner = isOuterFlow
      ? { flowStart: node.start, flowEnd: node.end }
      : { flowStart, flowEnd };
    const { children } = node;
    if (node.kind === 'list')
      for (const [i, child] of children.entries())
        pending.push({ node: child, start: child.start, path: [...path, i], ...inner });
    else
      for (let i = 0; i < children.length; i += 2) {
        const [key, value] = children.slice(i, i + 2) as [YamlNode, YamlNode];
        pending.push({
          node: value,
          start: key.start,
          path: [...path, keyNameOf(key)],
          ...inner,
        });
      }
  }
  // A collection comes before its entries.
  return entries.sort((a, b) => a.start - b.start || a.path.length - b.path.length);
}

function keyNameOf(key: YamlNode): string {
  const scalar = key.kind === 'alias' ? key.target : key;
  return isMergeKey(key) || scalar.kind !== 'scalar' ? '<<' : (scalarKeyOf(scalar) ?? '');
}

/** Returns the beginning of the line of an offset, by binary search. */
function lineStartOf(lineStarts: readonly number[], at: number): number {
  let [low, high] = [0, lineStarts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lineStarts[middle] as number) <= at) low = middle;
    else high = middle;
  }
  return lineStarts[low] ?? 0;
}

/** Returns the column of an entry: of its key, or of the dash of its item. */
function columnOf(text: string, lineStart: number, at: number, isItem: boolean): number {
  let column = at;
  if (isItem) {
    while (column > lineStart && isBlank(text.charCodeAt(column - 1))) column--;
    column = text.charCodeAt(column - 1) === MINUS && column > lineStart ? column - 1 : at;
  }
  return column - lineStart;
}

/** Finds the values that comments are about. */
class CommentAttacher {
  /** For each entry, the index of the last entry before it that is indented less; -1 if none is. */
  private readonly outer: number[] = [];
  /** The results of `parentAtColumn`: comments that follow each other often ask the same. */
  private readonly parents = new Map<string, YamlComment['path']>();

  constructor(
    private readonly entries: readonly NodeEntry[],
    private readonly text: string,
  ) {
    for (const [i, { column }] of entries.entries()) {
      let before = i - 1;
      while (before >= 0 && (entries[before] as NodeEntry).column >= column)
        before = this.outer[before] as number;
      this.outer.push(before);
    }
  }

  /**
   * Finds the value that a comment is about. A comment on a line of its own is about the next
   * entry, unless it is indented more: then it is at the end of the collection before it.
   */
  attach({ text, start }: RawComment): YamlComment {
    const { entries } = this;
    const line = this.text.lastIndexOf('\n', start - 1) + 1;
    const isAlone = /^[\s-]*$/.test(this.text.slice(line, start));
    const after = firstEntryAfter(entries, start);
    const [before, next] = [entries[after - 1], entries[after]];
    if (!isAlone) return { text, path: this.lastEntryBefore(after - 1, start), isTrailing: false };
    if (before === undefined && next !== undefined) return { text, path: [], isTrailing: false };
    const column = start - line;
    if (next !== undefined && column <= next.column)
      return { text, path: next.path, isTrailing: false };
    if (before === undefined) return { text, path: [], isTrailing: next === undefined };
    return { text, path: this.parentAtColumn(after - 1, column), isTrailing: true };
  }

  /** Returns the last entry before an offset that is not in a flow collection closed by then. */
  private lastEntryBefore(last: number, start: number): YamlComment['path'] {
    const { flowStart = 0, flowEnd = start } = this.entries[last] ?? {};
    // The last entry that does not begin in the flow collection is the one that holds it.
    const at = flowEnd < start ? firstEntryAfter(this.entries, flowStart) - 1 : last;
    return this.entries[Math.max(at, 0)]?.path ?? [];
  }

  /** Returns the collection of the last entry that is not indented more than a column. */
  private parentAtColumn(last: number, column: number): YamlComment['path'] {
    const key = `${last} ${column}`;
    const known = this.parents.get(key);
    if (known !== undefined) return known;
    let at = last;
    while (at >= 0 && (this.entries[at] as NodeEntry).column > column)
      at = this.outer[at] as number;
    const path = this.entries[at]?.path.slice(0, -1) ?? [];
    this.parents.set(key, path);
    return path;
  }
}

function firstEntryAfter(entries: readonly NodeEntry[], start: number): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle] as NodeEntry).start > start) high = middle;
    else low = middle + 1;
  }
  return low;
}
