import type { ValueTree } from '../value-tree.js';
import { camelCase, countsOf, firstUnused } from './identifiers.js';
import { type ConstantNames, printBranch } from './print-tree.js';
import {
  RepeatedSubtrees,
  type SearchedTree,
  type SubtreeOccurrence,
} from './repeated-subtrees.js';

/** The repeated values of a program as constants. */
export interface ExtractedConstants {
  readonly names: ConstantNames;
  /** The declarations. A constant is declared before the constants that use it. */
  readonly constants: readonly string[];
}

interface Constant {
  readonly name: string;
  /** The occurrence that is printed in the declaration. */
  readonly first: SubtreeOccurrence;
  readonly isTyped: boolean;
}

/**
 * Finds the values that trees have in common: the largest first, then the values that it shares
 * with others.
 */
export function extractConstants(
  searched: readonly SearchedTree[],
  reserved: Iterable<string>,
): ExtractedConstants {
  const subtrees = new RepeatedSubtrees();
  for (const each of searched) subtrees.addTree(each.tree, [], each);
  const names = new Map<ValueTree, string>();
  const taken = new Set(reserved);
  // Only the first occurrence of a constant is printed, so values in the others are not repeated.
  const copies = new Set<ValueTree>();
  // The first occurrence must be typed if any occurrence is.
  const typed = new Set<ValueTree>();
  const constants = new Map<string, Constant>();
  for (const occurrences of subtrees.repeated((tree) => copies.has(tree))) {
    const [first] = occurrences as [SubtreeOccurrence];
    const name = firstUnused(candidateNames(occurrences), taken);
    // Without a name that distinguishes it, a value is easier to read in place.
    if (name === undefined) continue;
    taken.add(name);
    const isTyped = occurrences.some((each) => each.isTyped || typed.has(each.tree));
    constants.set(name, { name, first, isTyped });
    if (isTyped) addSubtree(typed, first.tree);
    for (const { tree } of occurrences) {
      names.set(tree, name);
      if (tree !== first.tree) addSubtree(copies, tree);
    }
  }
  return {
    names,
    constants: inDeclarationOrder(constants, names).map((each) => declaration(each, names)),
  };
}

function declaration({ name, first, isTyped }: Constant, names: ConstantNames): string {
  const begin = `const ${name} = `;
  const end = isTyped ? ' as const;' : ';';
  return begin + printBranch(first.tree, names, 0, begin.length + end.length) + end;
}

/** Sorts constants by their first occurrence, but each after the constants that it uses. */
function inDeclarationOrder(
  constants: ReadonlyMap<string, Constant>,
  names: ConstantNames,
): readonly Constant[] {
  const sorted = new Set<Constant>();
  const addUsed = (tree: ValueTree): void => {
    if (tree.kind === 'leaf') return;
    for (const { value } of tree.entries) {
      const name = names.get(value);
      if (name === undefined) addUsed(value);
      else add(constants.get(name) as Constant);
    }
  };
  const add = (constant: Constant): void => {
    if (sorted.has(constant)) return;
    addUsed(constant.first.tree);
    sorted.add(constant);
  };
  for (const constant of [...constants.values()].sort((a, b) => a.first.order - b.first.order))
    add(constant);
  return [...sorted];
}

/** Adds a tree and all trees in it to a set. */
function addSubtree(set: Set<ValueTree>, tree: ValueTree): void {
  set.add(tree);
  if (tree.kind !== 'leaf') for (const { value } of tree.entries) addSubtree(set, value);
}

/** Keys that do not describe the value below them. */
const GENERIC_KEYS: ReadonlySet<string | undefined> = new Set([undefined, 'metadata', 'spec']);

/**
 * Returns names for a repeated value, the best first: its most frequent key, its key with the key
 * above it, its key with the name of the object.
 */
function candidateNames(occurrences: readonly SubtreeOccurrence[]): readonly string[] {
  const counts = countsOf(occurrences.map(({ keys }) => camelCase(keys.at(-1) ?? '')));
  const [mostFrequent] = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
  const withParent = occurrences
    .filter(({ keys }) => !GENERIC_KEYS.has(keys.at(-2)))
    .map(({ keys }) => camelCase(...keys.slice(-2)));
  return [
    mostFrequent ?? '',
    ...withParent,
    ...occurrences.map(({ object, keys }) => camelCase(object, keys.at(-1) ?? '')),
  ];
}
