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
  return comments.map((comment) => attachComment(comment, entries, text));
}

/** An entry of a map, or an item of a list. */
interface NodeEntry {
  readonly start: number;
  readonly path: YamlComment['path'];
  /** The column at which the entry begins; an item begins with its dash. */
  readonly column: number;
  /** The end of the outermost flow collection that holds the entry. */
  readonly flowEnd: number | undefined;
}

/** A node to visit. */
interface PendingNode extends Pick<NodeEntry, 'start' | 'path' | 'flowEnd'> {
  readonly node: YamlNode;
}

/** The beginning of a flow collection, after its anchor and its tag. */
const FLOW_COLLECTION = /^(?:[&!]\S*\s+)*[[{]/;

function collectEntries(root: YamlNode, text: string): readonly NodeEntry[] {
  const entries: NodeEntry[] = [];
  const pending: PendingNode[] = [{ node: root, start: -1, path: [], flowEnd: undefined }];
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    const { node, start, path, flowEnd } = step;
    if (start >= 0)
      entries.push({
        start,
        path,
        flowEnd,
        column: columnOf(text, start, typeof path.at(-1) === 'number'),
      });
    if (node.kind === 'scalar' || node.kind === 'alias') continue;
    const inner =
      flowEnd ?? (FLOW_COLLECTION.test(text.slice(node.start, node.end)) ? node.end : undefined);
    const { children } = node;
    if (node.kind === 'list')
      for (const [i, child] of children.entries())
        pending.push({ node: child, start: child.start, path: [...path, i], flowEnd: inner });
    else
      for (let i = 0; i < children.length; i += 2) {
        const [key, value] = children.slice(i, i + 2) as [YamlNode, YamlNode];
        pending.push({
          node: value,
          start: key.start,
          path: [...path, keyNameOf(key)],
          flowEnd: inner,
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

function columnOf(text: string, at: number, isItem: boolean): number {
  const line = text.lastIndexOf('\n', at - 1) + 1;
  const before = text.slice(line, at);
  return isItem ? before.replace(/-[ \t]*$/, '').length : before.length;
}

/**
 * Finds the value that a comment is about. A comment on a line of its own is about the next entry,
 * unless it is indented more: then it is at the end of the collection before it.
 */
function attachComment(
  { text, start }: RawComment,
  entries: readonly NodeEntry[],
  whole: string,
): YamlComment {
  const line = whole.lastIndexOf('\n', start - 1) + 1;
  const isAlone = /^[\s-]*$/.test(whole.slice(line, start));
  const after = firstEntryAfter(entries, start);
  const [before, next] = [entries[after - 1], entries[after]];
  if (!isAlone)
    return { text, path: lastEntryBefore(entries, after - 1, start), isTrailing: false };
  if (before === undefined && next !== undefined) return { text, path: [], isTrailing: false };
  const column = start - line;
  if (next !== undefined && column <= next.column)
    return { text, path: next.path, isTrailing: false };
  if (before === undefined) return { text, path: [], isTrailing: next === undefined };
  return { text, path: parentAtColumn(entries, after - 1, column), isTrailing: true };
}

/** Returns the last entry before an offset that is not in a flow collection closed by then. */
function lastEntryBefore(
  entries: readonly NodeEntry[],
  last: number,
  start: number,
): YamlComment['path'] {
  let at = last;
  while (at > 0 && (entries[at]?.flowEnd ?? start) < start) at--;
  return entries[at]?.path ?? [];
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

/** Returns the collection of the last entry that is not indented more than a column. */
function parentAtColumn(
  entries: readonly NodeEntry[],
  last: number,
  column: number,
): YamlComment['path'] {
  for (let at = last; at >= 0; at--) {
    const { path, column: own } = entries[at] as NodeEntry;
    if (own <= column) return path.slice(0, -1);
  }
  return [];
}
