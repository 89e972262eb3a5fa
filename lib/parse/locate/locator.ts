import type { FieldPath } from '../../api/field-path.js';
import { isMergeKey, mergeSources, scalarKeyOf } from '../yaml/decode-yaml.js';
import { parseYaml } from '../yaml/parse-yaml.js';
import type { CollectionNode, YamlNode } from '../yaml/yaml-node.js';
import { YamlParseError } from '../yaml/yaml-parse-error.js';

/** Where something stands in a text: from 1, its end behind it. */
export interface SourceRange {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** A value; or the key of what does not hold the value that is meant. */
  readonly target: 'key' | 'value';
}

/**
 * Finds where the value of a path stands in a document, or its key: of one that is not there, the
 * nearest key that would hold it.
 */
export type Locate = (path: FieldPath, of?: SourceRange['target']) => SourceRange;

/** Reads a document of YAML or JSON once for all that is asked of it. */
export const createLocator = (text: string): Locate =>
  createYamlLocator(text) ?? createYamlLocator(jsonAsYaml(text)) ?? (() => DOCUMENT_START);

/** The same of YAML alone; nothing, where it is none. */
export function createYamlLocator(text: string): Locate | undefined {
  const root = tryParse(text);
  if (root === undefined) return undefined;
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  return (path, of = 'value') => {
    const found = findNode(root, path, of);
    const [from, to] = [positionAt(starts, found.start), positionAt(starts, found.end)];
    return {
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
      target: found.target,
    };
  };
}

/** Of what is nowhere else. */
const DOCUMENT_START: SourceRange = {
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 1,
  target: 'key',
};

/** A part of the text. */
interface OffsetRange {
  readonly start: number;
  readonly end: number;
}

interface FoundRange extends OffsetRange {
  readonly target: SourceRange['target'];
}

function findNode(root: YamlNode, path: FieldPath, of: SourceRange['target']): FoundRange {
  let node = root;
  let key: OffsetRange = headRangeOf(root);
  for (const step of path) {
    const entry = stepInto(resolveAlias(node), step);
    if (entry === undefined) return { ...key, target: 'key' };
    key = entry.key;
    node = entry.value;
  }
  // What is not written has a key alone.
  const { start, end } = node;
  return of === 'value' && resolveAlias(node).kind === 'scalar' && end > start
    ? { start, end, target: 'value' }
    : { ...key, target: 'key' };
}

interface Entry {
  readonly key: OffsetRange;
  readonly value: YamlNode;
}

function stepInto(node: YamlNode, step: string | number): Entry | undefined {
  if (node.kind === 'map') return findEntry(node, String(step));
  const item = node.kind === 'list' ? node.children[Number(step)] : undefined;
  return item && { key: headRangeOf(item), value: item };
}

/** The entry of a key: of two, the last holds. */
function findEntry(map: CollectionNode, name: string): Entry | undefined {
  for (let at = map.children.length - 2; at >= 0; at -= 2) {
    const [key, value] = map.children.slice(at, at + 2) as [YamlNode, YamlNode];
    const scalar = resolveAlias(key);
    if (!isMergeKey(key) && scalar.kind === 'scalar' && scalarKeyOf(scalar) === name)
      return { key, value };
    if (!isMergeKey(key)) continue;
    for (const merged of [...mergeSources(value)].reverse()) {
      const found = findEntry(resolveAlias(merged) as CollectionNode, name);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

const resolveAlias = (node: YamlNode): YamlNode => (node.kind === 'alias' ? node.target : node);

/** What is shown of a list or a map: its beginning, and its first key or item. */
function headRangeOf(node: YamlNode): OffsetRange {
  let first = node;
  while ((first.kind === 'list' || first.kind === 'map') && first.children[0] !== undefined)
    first = first.children[0];
  return { start: node.start, end: first.end };
}

function tryParse(text: string): YamlNode | undefined {
  try {
    return parseYaml(text);
  } catch (fault) {
    if (!(fault instanceof YamlParseError)) throw fault;
    return undefined;
  }
}

/** An escape of JSON, and what stands in its strings that does not in YAML. */
const JSON_ONLY_SYNTAX = /\\(?:u[0-9a-fA-F]{4}|.)|(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;

/** A text of JSON of the same length that YAML can read. */
const jsonAsYaml = (text: string): string =>
  text.replace(JSON_ONLY_SYNTAX, (found) =>
    found.startsWith('\\u')
      ? '\\u0041'
      : found === '\\/'
        ? '\\\\'
        : found.startsWith('\\')
          ? found
          : '?',
  );

/** The line and the column of a place, from where lines start. */
function positionAt(
  starts: readonly number[],
  at: number,
): { readonly line: number; readonly column: number } {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= at) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: at - (starts[low] as number) + 1 };
}
