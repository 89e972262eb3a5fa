import { camelCase, countsOf, firstUnused } from './identifiers.js';
import { type ConstantNames, printBranch } from './print-tree.js';
import {
  RepeatedSubtrees,
  type SearchedTree,
  type SubtreeOccurrence,
} from './repeated-subtrees.js';
import type { ValueTree } from './value-tree.js';

/**
 * What stands in several places alike, as constants: what a constant is made of stands before it.
 */
export interface ExtractedConstants {
  readonly names: ConstantNames;
  /** The statements that make them, in order. */
  readonly constants: readonly string[];
}

/** What is shared: its name, and the tree that is written once. */
interface SharedSubtree {
  readonly name: string;
  readonly first: SubtreeOccurrence;
  readonly isTyped: boolean;
}

/**
 * Finds what trees share. The greatest is found first, then what that has in common with others.
 */
export function extractConstants(
  searched: readonly SearchedTree[],
  reserved: Iterable<string>,
): ExtractedConstants {
  const places = new RepeatedSubtrees();
  for (const each of searched) places.addTree(each.tree, [], each);
  const names = new Map<ValueTree, string>();
  const taken = new Set(reserved);
  // What stands in a copy is written once, in the first; and that is typed, where one of its copies
  // is.
  const copies = new Set<ValueTree>();
  const typed = new Set<ValueTree>();
  const found = new Map<string, SharedSubtree>();
  for (const living of places.repeated((tree) => copies.has(tree))) {
    const [first] = living as [SubtreeOccurrence];
    const name = firstUnused(candidateNames(living), taken);
    // What has no name that tells it from others is better read where it stands.
    if (name === undefined) continue;
    taken.add(name);
    const isTyped = living.some((each) => each.isTyped || typed.has(each.tree));
    found.set(name, { name, first, isTyped });
    if (isTyped) addSubtree(typed, first.tree);
    for (const { tree } of living) {
      names.set(tree, name);
      if (tree !== first.tree) addSubtree(copies, tree);
    }
  }
  const constants = inDeclarationOrder(found, names).map(({ name, first: { tree }, isTyped }) => {
    const begin = `const ${name} = `;
    return `${begin}${printBranch(tree, names, 0, begin.length + (isTyped ? 10 : 1))}${isTyped ? ' as const' : ''};`;
  });
  return { names, constants };
}

/** As they are met in the program; but what one is made of stands before it. */
function inDeclarationOrder(
  found: ReadonlyMap<string, SharedSubtree>,
  names: ConstantNames,
): readonly SharedSubtree[] {
  const done = new Set<SharedSubtree>();
  const within = (tree: ValueTree): void => {
    if (tree.kind === 'leaf') return;
    for (const { value } of tree.entries) {
      const name = names.get(value);
      if (name === undefined) within(value);
      else add(found.get(name) as SharedSubtree);
    }
  };
  const add = (shared: SharedSubtree): void => {
    if (done.has(shared)) return;
    within(shared.first.tree);
    done.add(shared);
  };
  for (const shared of [...found.values()].sort((a, b) => a.first.order - b.first.order))
    add(shared);
  return [...done];
}

/** A tree, and all that is in it. */
function addSubtree(set: Set<ValueTree>, tree: ValueTree): void {
  set.add(tree);
  if (tree.kind !== 'leaf') for (const { value } of tree.entries) addSubtree(set, value);
}

/** What holds anything says nothing of it. */
const GENERIC_KEYS: ReadonlySet<string | undefined> = new Set([undefined, 'metadata', 'spec']);

/**
 * What it is called where it stands, most often first; else with what holds it, or with its object.
 */
function candidateNames(places: readonly SubtreeOccurrence[]): readonly string[] {
  const counts = countsOf(places.map(({ keys }) => camelCase(keys.at(-1) ?? '')));
  const [first] = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
  const held = places
    .filter(({ keys }) => !GENERIC_KEYS.has(keys.at(-2)))
    .map(({ keys }) => camelCase(...keys.slice(-2)));
  return [
    first ?? '',
    ...held,
    ...places.map(({ object, keys }) => camelCase(object, keys.at(-1) ?? '')),
  ];
}
