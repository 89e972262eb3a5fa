import { isCollection, isNode, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml';

/** Where something stands in a text: from 1, its end behind it. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** A value; or the key of what does not hold the value that is meant. */
  readonly of: 'key' | 'value';
}

/** A step of a path: a field, or what stands in brackets. */
const STEP = /[^.[\]]+|\[([^\]]*)\]/g;

/** Finds where the value of a path stands in a document: of one that is not there, the nearest key that would hold it. */
export type Locate = (path: string) => Place;

/** Reads a document once for all that is asked of it. */
export function locator(text: string): Locate {
  const lines = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: lines, version: '1.1', uniqueKeys: false });
  return (path) => (contents === null ? undefined : find(contents, path, lines)) ?? START;
}

/** Of what is nowhere else. */
const START: Place = { line: 1, column: 1, endLine: 1, endColumn: 1, of: 'key' };

function find(contents: Node, path: string, lines: LineCounter): Place | undefined {
  let node: unknown = contents;
  let key: unknown;
  for (const [step, inner] of path.matchAll(STEP)) {
    const name = inner ?? step;
    if (!isCollection(node)) break;
    const item: unknown = node.items.find((each, i) => nameOf(each, i) === name);
    if (item === undefined) return placeOf(key ?? firstKey(contents), 'key', lines);
    key = isPair(item) ? item.key : item;
    node = isPair(item) ? item.value : item;
  }
  return isScalar(node) ? placeOf(node, 'value', lines) : placeOf(key ?? firstKey(contents), 'key', lines);
}

const nameOf = (item: unknown, i: number): string => (isPair(item) ? String(isScalar(item.key) ? item.key.value : item.key) : String(i));

const firstKey = (contents: Node): unknown => {
  const [first] = isCollection(contents) ? contents.items : [];
  return isPair(first) ? first.key : contents;
};

function placeOf(node: unknown, of: Place['of'], lines: LineCounter): Place | undefined {
  if (!isNode(node) || !node.range) return undefined;
  const [start, end] = [lines.linePos(node.range[0]), lines.linePos(node.range[1])];
  return { line: start.line, column: start.col, endLine: end.line, endColumn: end.col, of };
}
