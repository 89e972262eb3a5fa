import { isObject } from '../engine/scalar.js';
import { keyLiteral, scalarLiteral } from './literal.js';
import type { Marks } from './marks.js';
import type { Path } from './path.js';

/** A value as it will be written. */
export type Tree = Leaf | Branch;

export interface Leaf {
  readonly kind: 'leaf';
  readonly text: string;
  readonly isCast: boolean;
}

/** A list or a map. */
export interface Branch {
  readonly kind: 'list' | 'map';
  readonly entries: readonly Entry[];
  /** Comments behind the last. */
  readonly end: readonly string[];
  /** Whether the types are told to let it pass. */
  readonly isCast: boolean;
}

export interface Entry {
  /** As it is; of an item its place. */
  readonly name: string | number;
  /** As it is written: '' of an item. */
  readonly key: string;
  /** Comments above it. */
  readonly comments: readonly string[];
  readonly value: Tree;
}

/** The tree of plain data, with what is to stand at its places. */
export function treeOf(value: unknown, marks: Marks, path: Path = []): Tree {
  const isCast = marks.isCast(path);
  if (Array.isArray(value)) {
    const entries = value.map((item, i) => entryOf(i, '', item, marks, [...path, i]));
    return { kind: 'list', entries, end: marks.end(path), isCast };
  }
  if (!isObject(value)) return { kind: 'leaf', text: scalarLiteral(value), isCast };
  const entries = Object.keys(value).map((key) => entryOf(key, keyLiteral(key), value[key], marks, [...path, key]));
  return { kind: 'map', entries, end: marks.end(path), isCast };
}

const entryOf = (name: string | number, key: string, value: unknown, marks: Marks, path: Path): Entry => ({
  name,
  key,
  comments: marks.above(path),
  value: treeOf(value, marks, path),
});
