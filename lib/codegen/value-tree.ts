import { isObject } from '../engine/go-value.js';
import type { FieldPath } from './field-path.js';
import { keyLiteral, scalarLiteral } from './literals.js';
import type { TreeAnnotations } from './tree-annotations.js';

/** A value as it will be written. */
export type ValueTree = ValueLeaf | ValueBranch;

export interface ValueLeaf {
  readonly kind: 'leaf';
  readonly text: string;
  readonly isCast: boolean;
}

/** A list or a map. */
export interface ValueBranch {
  readonly kind: 'list' | 'map';
  readonly entries: readonly ValueEntry[];
  /** Comments behind the last. */
  readonly trailingComments: readonly string[];
  /** Whether the types are told to let it pass. */
  readonly isCast: boolean;
}

export interface ValueEntry {
  /** As it is; of an item its place. */
  readonly name: string | number;
  /** As it is written: '' of an item. */
  readonly key: string;
  /** Comments above it. */
  readonly comments: readonly string[];
  readonly value: ValueTree;
}

/** The tree of plain data, with what is to stand at its places. */
export function buildValueTree(
  value: unknown,
  marks: TreeAnnotations,
  path: FieldPath = [],
): ValueTree {
  const isCast = marks.isCast(path);
  if (Array.isArray(value)) {
    const entries = value.map((item, i) => buildEntry(i, '', item, marks, [...path, i]));
    return { kind: 'list', entries, trailingComments: marks.end(path), isCast };
  }
  if (!isObject(value)) return { kind: 'leaf', text: scalarLiteral(value), isCast };
  const entries = Object.keys(value).map((key) =>
    buildEntry(key, keyLiteral(key), value[key], marks, [...path, key]),
  );
  return { kind: 'map', entries, trailingComments: marks.end(path), isCast };
}

const buildEntry = (
  name: string | number,
  key: string,
  value: unknown,
  marks: TreeAnnotations,
  path: FieldPath,
): ValueEntry => ({
  name,
  key,
  comments: marks.above(path),
  value: buildValueTree(value, marks, path),
});
