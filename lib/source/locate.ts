import { namesIn } from '../engine/path.js';
import { isMerge, keyOf, mapsIn } from './yaml/decode.js';
import type { Collection, Node } from './yaml/node.js';
import { parse } from './yaml/parser.js';
import { Unreadable } from './yaml/unreadable.js';

/** Where something stands in a text: from 1, its end behind it. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** A value; or the key of what does not hold the value that is meant. */
  readonly of: 'key' | 'value';
}

/** Finds where the value of a path stands in a document, or its key: of one that is not there, the nearest key that would hold it. */
export type Locate = (path: string, of?: Place['of']) => Place;

/** Reads a document of YAML or JSON once for all that is asked of it. */
export const locator = (text: string): Locate => locatorOf(text) ?? locatorOf(likeYaml(text)) ?? (() => START);

/** The same of YAML alone; nothing, where it is none. */
export function locatorOf(text: string): Locate | undefined {
  const root = parsed(text);
  if (root === undefined) return undefined;
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  return (path, of = 'value') => {
    const found = find(root, path, of);
    const [from, to] = [placeIn(starts, found.start), placeIn(starts, found.end)];
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column, of: found.of };
  };
}

/** Of what is nowhere else. */
const START: Place = { line: 1, column: 1, endLine: 1, endColumn: 1, of: 'key' };

/** A part of the text. */
interface Part {
  readonly start: number;
  readonly end: number;
}

interface Found extends Part {
  readonly of: Place['of'];
}

function find(root: Node, path: string, of: Place['of']): Found {
  const names = namesIn(path);
  let node = root;
  let key: Part = headOf(root);
  for (let at = 0; at < names.length; ) {
    const step = stepInto(targetOf(node), names, at);
    if (step === undefined) return { ...key, of: 'key' };
    key = step.key;
    node = step.value;
    at += step.names;
  }
  // What is not written has a key alone.
  const { start, end } = node;
  return of === 'value' && targetOf(node).kind === 'scalar' && end > start ? { start, end, of: 'value' } : { ...key, of: 'key' };
}

interface Step {
  readonly key: Part;
  readonly value: Node;
  /** How many names it takes: a key may have dots in it. */
  readonly names: number;
}

function stepInto(node: Node, names: readonly string[], at: number): Step | undefined {
  if (node.kind === 'list') {
    const value = node.children[Number(names[at])];
    return value && { key: headOf(value), value, names: 1 };
  }
  if (node.kind !== 'map') return undefined;
  for (let end = at + 1; end <= names.length; end++) {
    const entry = entryOf(node, names.slice(at, end).join('.'));
    if (entry !== undefined) return { ...entry, names: end - at };
  }
  return undefined;
}

/** The entry of a key: of two, the last holds. */
function entryOf(map: Collection, name: string): Pick<Step, 'key' | 'value'> | undefined {
  for (let at = map.children.length - 2; at >= 0; at -= 2) {
    const [key, value] = map.children.slice(at, at + 2) as [Node, Node];
    const scalar = targetOf(key);
    if (!isMerge(key) && scalar.kind === 'scalar' && keyOf(scalar) === name) return { key, value };
    if (!isMerge(key)) continue;
    for (const merged of [...mapsIn(value)].reverse()) {
      const found = entryOf(targetOf(merged) as Collection, name);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

const targetOf = (node: Node): Node => (node.kind === 'alias' ? node.target : node);

/** What is shown of a list or a map: its beginning, and its first key or item. */
function headOf(node: Node): Part {
  let first = node;
  while ((first.kind === 'list' || first.kind === 'map') && first.children[0] !== undefined) first = first.children[0];
  return { start: node.start, end: first.end };
}

function parsed(text: string): Node | undefined {
  try {
    return parse(text);
  } catch (fault) {
    if (!(fault instanceof Unreadable)) throw fault;
    return undefined;
  }
}

/** An escape of JSON, and what stands in its strings that does not in YAML. */
const ESCAPE = /\\(?:u[0-9a-fA-F]{4}|.)|(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;

/** A text of JSON of the same length that YAML can read. */
const likeYaml = (text: string): string =>
  text.replace(ESCAPE, (found) => (found.startsWith('\\u') ? '\\u0041' : found === '\\/' ? '\\\\' : found.startsWith('\\') ? found : '?'));

/** The line and the column of a place, from where lines start. */
function placeIn(starts: readonly number[], at: number): { readonly line: number; readonly column: number } {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= at) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: at - (starts[low] as number) + 1 };
}
