import { definition, type Names } from './layout.js';
import { camel, unused } from './names.js';
import type { Branch, Tree } from './tree.js';

/** What stands in several places alike, as constants: what a constant is made of stands before it. */
export interface Fragments {
  readonly names: Names;
  /** The statements that make them, in order. */
  readonly constants: readonly string[];
}

/** A tree in which what is shared is looked for. */
export interface Searched {
  readonly tree: Tree;
  /** Whether its literals mean something to the types that take it. */
  readonly isTyped: boolean;
}

/** Worth a name of its own: so many fields, or so many characters. */
const MANY = 3;
const LONG = 60;

/** A place of what may be shared, and the keys that lead to it. */
interface Place {
  readonly tree: Branch;
  readonly keys: readonly string[];
  readonly isTyped: boolean;
}

/** Finds what trees share. The greatest is found first, then what that has in common with others. */
export function fragments(searched: readonly Searched[], reserved: Iterable<string>): Fragments {
  const places = new Places();
  for (const { tree, isTyped } of searched) places.enter(tree, [], isTyped);
  const names = new Map<Tree, string>();
  const taken = new Set(reserved);
  const copies = new Set<Tree>();
  const found: { readonly name: string; readonly tree: Branch; readonly isTyped: boolean }[] = [];
  for (const living of places.shared((tree) => copies.has(tree))) {
    const [{ tree }] = living as [Place];
    const name = unused(namesFor(living), taken);
    taken.add(name);
    found.unshift({ name, tree, isTyped: living.some(({ isTyped }) => isTyped) });
    for (const each of living) {
      names.set(each.tree, name);
      if (each.tree !== tree) bury(each.tree, copies);
    }
  }
  const constants = found.map(({ name, tree, isTyped }) => {
    const begin = `const ${name} = `;
    return `${begin}${definition(tree, names, begin.length + 10)}${isTyped ? ' as const' : ''};`;
  });
  return { names, constants };
}

/** What stands in a copy is written once, in the first. */
function bury(tree: Tree, copies: Set<Tree>): void {
  copies.add(tree);
  if (tree.kind !== 'leaf') for (const { value } of tree.entries) bury(value, copies);
}

/** The places of lists and maps, by what is written there. */
class Places {
  private readonly groups = new Map<string, Place[]>();

  /** What is written at a tree; nothing, where something stands in it that is its own: a comment. */
  enter(tree: Tree, keys: readonly string[], isTyped: boolean): string | undefined {
    if (tree.kind === 'leaf') return tree.text + (tree.isCast ? ' as never' : '');
    const [open, close] = tree.kind === 'list' ? '[]' : '{}';
    let hasOwn = tree.end.length > 0;
    let text = '';
    for (const { name, key, comments, value } of tree.entries) {
      const held = this.enter(value, [...keys, typeof name === 'string' ? name : one(keys.at(-1))], isTyped);
      if (held === undefined || comments.length > 0) hasOwn = true;
      else if (!hasOwn) text += `${key}:${held},`;
    }
    if (hasOwn) return undefined;
    const fields = tree.entries.length;
    const isWorth = fields > 1 && ((tree.kind === 'map' && fields >= MANY) || text.length >= LONG) && keys.at(-1) !== 'metadata';
    // A constant's lists cannot be changed, and those of cdk8s' own metadata can.
    const isReadonly = keys[0] === 'metadata' && (tree.kind === 'list' || text.includes('['));
    if (isWorth && !tree.isCast && !isReadonly && keys.length > 0) {
      const key = `${open}${text}`;
      const group = this.groups.get(key);
      if (group === undefined) this.groups.set(key, [{ tree, keys, isTyped }]);
      else group.push({ tree, keys, isTyped });
    }
    return `${open}${text}${close}${tree.isCast ? ' as never' : ''}`;
  }

  /** What stands in two places or more, the greatest first: the places that are no copies when they are asked for. */
  *shared(isCopy: (tree: Tree) => boolean): Generator<readonly Place[]> {
    const groups = [...this.groups].filter(([, places]) => places.length > 1).sort(([a], [b]) => b.length - a.length);
    for (const [, places] of groups) {
      const living = places.filter(({ tree }) => !isCopy(tree));
      if (living.length > 1) yield living;
    }
  }
}

/** An item of `tolerations` is a `toleration`. */
const one = (key = 'item'): string => (/[^s]s$/.test(key) && key.length > 3 ? key.slice(0, -1) : key);

/** What it is called where it stands, most often first; else with what holds it. */
function namesFor(places: readonly Place[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { keys } of places) counts.set(camel(keys.at(-1) ?? ''), (counts.get(camel(keys.at(-1) ?? '')) ?? 0) + 1);
  const names = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
  return [...names.slice(0, 1), ...places.map(({ keys }) => camel(...keys.slice(-2))), ...names];
}
