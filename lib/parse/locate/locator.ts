import type { FieldPath } from '../../api/field-path.js';
import { parseFastNodes } from '../fast/parse-fast.js';
import { isMergeKey, mergeSources, scalarKeyOf } from '../yaml/decode-yaml.js';
import { parseYaml } from '../yaml/parse-yaml.js';
import type { CollectionNode, YamlNode } from '../yaml/yaml-node.js';
import { YamlParseError } from '../yaml/yaml-parse-error.js';

/** A range in a text. Lines and columns count from 1; the end is exclusive. */
export interface SourceRange {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /**
   * Whether the range is the value of a path, or the key of the path or of the nearest path above.
   */
  readonly target: 'key' | 'value';
}

/**
 * Returns the range of the value of a path, or of its key. For a missing field, returns the key of
 * the nearest field above it.
 */
export type Locate = (path: FieldPath, of?: SourceRange['target']) => SourceRange;

/** Parses a document of YAML or JSON, and returns a function that finds paths in it. */
export const createLocator = (text: string): Locate =>
  createYamlLocator(text) ?? createYamlLocator(jsonAsYaml(text)) ?? (() => DOCUMENT_START);

/** Does the same for YAML only. Returns `undefined` if the text is not YAML. */
export function createYamlLocator(text: string): Locate | undefined {
  const root = parseFastNodes(text) ?? tryParse(text);
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

/** The range of a path in a text that cannot be parsed. */
const DOCUMENT_START: SourceRange = {
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 1,
  target: 'key',
};

/** A part of the text, in UTF-16 code units. */
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
  // An empty value has a key only.
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
  if (node.kind === 'map') return entriesOf(node).get(String(step));
  const item = node.kind === 'list' ? node.children[Number(step)] : undefined;
  return item && { key: headRangeOf(item), value: item };
}

type EntriesByKey = ReadonlyMap<string, Entry>;

/** The entries of the maps in which entries were searched. */
const entriesByMap = new WeakMap<CollectionNode, EntriesByKey>();

/** Returns the entries of a map by their keys, the last one if there are duplicates. */
function entriesOf(map: CollectionNode): EntriesByKey {
  const known = entriesByMap.get(map);
  if (known !== undefined) return known;
  const entries = new Map<string, Entry>();
  for (let at = 0; at < map.children.length; at += 2) {
    const [key, value] = [map.children[at] as YamlNode, map.children[at + 1] as YamlNode];
    const scalar = resolveAlias(key);
    if (isMergeKey(key))
      for (const merged of mergeSources(value))
        for (const [name, entry] of entriesOf(resolveAlias(merged) as CollectionNode))
          entries.set(name, entry);
    else if (scalar.kind === 'scalar') {
      const name = scalarKeyOf(scalar);
      if (name !== undefined) entries.set(name, { key, value });
    }
  }
  entriesByMap.set(map, entries);
  return entries;
}

const resolveAlias = (node: YamlNode): YamlNode => (node.kind === 'alias' ? node.target : node);

/** The range that represents a list or a map: up to the end of its first key or item. */
function headRangeOf(node: YamlNode): OffsetRange {
  let first = node;
  while ((first.kind === 'list' || first.kind === 'map') && first.children[0] !== undefined)
    first = first.children[0];
  return { start: node.start, end: first.end };
}

function tryParse(text: string): YamlNode | undefined {
  try {
    return parseYaml(text);
  } catch (error) {
    if (!(error instanceof YamlParseError)) throw error;
    return undefined;
  }
}

/** Escapes of JSON, and characters in its strings that YAML forbids. */
const JSON_ONLY_SYNTAX = /\\(?:u[0-9a-fA-F]{4}|.)|(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;

/** Replaces what YAML does not allow in a text of JSON, without changing offsets. */
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

/** Returns the line and the column of an offset. */
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
