import type { FieldPath } from '../api/field-path.js';
import { isObject } from './go-value.js';
import { PathMap } from './path-map.js';

/** A field or a list item that a server drops before it validates, without a message. */
export interface DroppedField {
  readonly path: FieldPath;
}

/** A list that has lost items. */
export interface PrunedList {
  /** The path of the list in the manifest, with the original indexes. */
  readonly path: FieldPath;
  /** For each item that is left the index that it had. */
  readonly originalIndexes: readonly number[];
}

/** A manifest as a server validates it. */
export interface PrunedManifest {
  readonly manifest: unknown;
  /** Outer lists before inner ones. */
  readonly prunedLists: readonly PrunedList[];
}

/** The dropped paths as a tree. `undefined` is the value to drop. */
type DropTree = Map<string | number, DropTree | undefined>;

/** Returns a copy of a manifest without what is dropped. */
export function prune(manifest: unknown, drops: readonly DroppedField[]): PrunedManifest {
  const prunedLists: PrunedList[] = [];
  return { manifest: pruneValue(manifest, [], dropTreeOf(drops), prunedLists), prunedLists };
}

function dropTreeOf(drops: readonly DroppedField[]): DropTree {
  const root: DropTree = new Map();
  for (const { path } of drops) {
    let tree: DropTree | undefined = root;
    for (const [i, step] of path.entries()) {
      if (tree === undefined) break;
      if (i === path.length - 1) tree.set(step, undefined);
      else if (!tree.has(step)) tree.set(step, new Map());
      tree = tree.get(step);
    }
  }
  return root;
}

function pruneValue(
  value: unknown,
  path: FieldPath,
  drops: DropTree,
  prunedLists: PrunedList[],
): unknown {
  const isLeft = (step: string | number): boolean =>
    !drops.has(step) || drops.get(step) !== undefined;
  const pruneStep = (step: string | number, item: unknown): unknown => {
    const inner = drops.get(step);
    return inner === undefined ? item : pruneValue(item, [...path, step], inner, prunedLists);
  };
  if (Array.isArray(value)) {
    const left = [...value.keys()].filter(isLeft);
    if (left.length < value.length) prunedLists.push({ path, originalIndexes: left });
    return left.map((i) => pruneStep(i, value[i]));
  }
  return isObject(value)
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([name]) => isLeft(name))
          .map(([name, item]) => [name, pruneStep(name, item)]),
      )
    : value;
}

/** Returns a function that returns the path that a value had before items of lists were dropped. */
export function originalPaths(prunedLists: readonly PrunedList[]): (path: FieldPath) => FieldPath {
  const pruned = new PathMap<PrunedList>();
  for (const list of prunedLists) pruned.set(list.path, list);
  return (path) => {
    const original: (string | number)[] = [];
    // A pruned list is at its original path, because the lists around it are pruned too.
    for (const step of path) {
      const nearest = typeof step === 'number' ? pruned.findNearest(original) : undefined;
      const list = nearest?.length === original.length ? nearest.value : undefined;
      original.push(list?.originalIndexes[Number(step)] ?? step);
    }
    return original;
  };
}
