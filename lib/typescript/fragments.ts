import { definition, type Names } from './layout.js';
import { camel, countsOf, unused } from './names.js';
import { type Place, Places, type Searched } from './places.js';
import type { Tree } from './tree.js';

/** What stands in several places alike, as constants: what a constant is made of stands before it. */
export interface Fragments {
  readonly names: Names;
  /** The statements that make them, in order. */
  readonly constants: readonly string[];
}

/** What is shared: its name, and the tree that is written once. */
interface Shared {
  readonly name: string;
  readonly first: Place;
  readonly isTyped: boolean;
}

/** Finds what trees share. The greatest is found first, then what that has in common with others. */
export function fragments(searched: readonly Searched[], reserved: Iterable<string>): Fragments {
  const places = new Places();
  for (const each of searched) places.enter(each.tree, [], each);
  const names = new Map<Tree, string>();
  const taken = new Set(reserved);
  // What stands in a copy is written once, in the first; and that is typed, where one of its copies is.
  const copies = new Set<Tree>();
  const typed = new Set<Tree>();
  const found = new Map<string, Shared>();
  for (const living of places.shared((tree) => copies.has(tree))) {
    const [first] = living as [Place];
    const name = unused(namesFor(living), taken);
    // What has no name that tells it from others is better read where it stands.
    if (name === undefined) continue;
    taken.add(name);
    const isTyped = living.some((each) => each.isTyped || typed.has(each.tree));
    found.set(name, { name, first, isTyped });
    if (isTyped) addAll(typed, first.tree);
    for (const { tree } of living) {
      names.set(tree, name);
      if (tree !== first.tree) addAll(copies, tree);
    }
  }
  const constants = inOrder(found, names).map(({ name, first: { tree }, isTyped }) => {
    const begin = `const ${name} = `;
    return `${begin}${definition(tree, names, 0, begin.length + (isTyped ? 10 : 1))}${isTyped ? ' as const' : ''};`;
  });
  return { names, constants };
}

/** As they are met in the program; but what one is made of stands before it. */
function inOrder(found: ReadonlyMap<string, Shared>, names: Names): readonly Shared[] {
  const done = new Set<Shared>();
  const within = (tree: Tree): void => {
    if (tree.kind === 'leaf') return;
    for (const { value } of tree.entries) {
      const name = names.get(value);
      if (name === undefined) within(value);
      else add(found.get(name) as Shared);
    }
  };
  const add = (shared: Shared): void => {
    if (done.has(shared)) return;
    within(shared.first.tree);
    done.add(shared);
  };
  for (const shared of [...found.values()].sort((a, b) => a.first.at - b.first.at)) add(shared);
  return [...done];
}

/** A tree, and all that is in it. */
function addAll(set: Set<Tree>, tree: Tree): void {
  set.add(tree);
  if (tree.kind !== 'leaf') for (const { value } of tree.entries) addAll(set, value);
}

/** What holds anything says nothing of it. */
const SAYS_NOTHING: ReadonlySet<string | undefined> = new Set([undefined, 'metadata', 'spec']);

/** What it is called where it stands, most often first; else with what holds it, or with its object. */
function namesFor(places: readonly Place[]): readonly string[] {
  const counts = countsOf(places.map(({ keys }) => camel(keys.at(-1) ?? '')));
  const [first] = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
  const held = places.filter(({ keys }) => !SAYS_NOTHING.has(keys.at(-2))).map(({ keys }) => camel(...keys.slice(-2)));
  return [first ?? '', ...held, ...places.map(({ object, keys }) => camel(object, keys.at(-1) ?? ''))];
}
