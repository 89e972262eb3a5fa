import type { ValueBranch, ValueTree } from './value-tree.js';

/** A tree in which what is shared is looked for. */
export interface SearchedTree {
  readonly tree: ValueTree;
  /** What the object is called. */
  readonly name: string;
  /** Whether its literals mean something to the types that take it. */
  readonly isTyped: boolean;
}

/** Worth a name of its own: so many fields, or so many characters. */
const MIN_FIELDS = 3;
const MIN_LENGTH = 60;

/** A place of what may be shared, and the keys that lead to it. */
export interface SubtreeOccurrence {
  readonly tree: ValueBranch;
  readonly keys: readonly string[];
  readonly object: string;
  readonly isTyped: boolean;
  /** How many were met before it. */
  readonly order: number;
}

/** The places of lists and maps, by what is written there. */
export class RepeatedSubtrees {
  private readonly groups = new Map<string, SubtreeOccurrence[]>();
  private occurrenceCount = 0;

  /**
   * What is written at a tree; nothing, where something stands in it that is its own: a comment.
   */
  addTree(tree: ValueTree, keys: readonly string[], of: SearchedTree): string | undefined {
    if (tree.kind === 'leaf') return tree.text + (tree.isCast ? ' as never' : '');
    const [open, close] = tree.kind === 'list' ? '[]' : '{}';
    let hasOwn = tree.trailingComments.length > 0;
    let text = '';
    for (const { name, key, comments, value } of tree.entries) {
      const held = this.addTree(
        value,
        [...keys, typeof name === 'string' ? name : singular(keys.at(-1))],
        of,
      );
      if (held === undefined || comments.length > 0) hasOwn = true;
      else if (!hasOwn) text += `${key}:${held},`;
    }
    if (hasOwn) return undefined;
    const fields = tree.entries.length;
    const isWorth =
      fields > 1 &&
      ((tree.kind === 'map' && fields >= MIN_FIELDS) || text.length >= MIN_LENGTH) &&
      keys.at(-1) !== 'metadata';
    // A constant's lists cannot be changed, and those of cdk8s' own metadata can.
    const isReadonly = keys[0] === 'metadata' && (tree.kind === 'list' || text.includes('['));
    if (isWorth && !tree.isCast && !isReadonly && keys.length > 0) {
      const key = `${open}${text}`;
      const group = this.groups.get(key);
      const place: SubtreeOccurrence = {
        tree,
        keys,
        object: of.name,
        isTyped: of.isTyped,
        order: this.occurrenceCount++,
      };
      if (group === undefined) this.groups.set(key, [place]);
      else group.push(place);
    }
    return `${open}${text}${close}${tree.isCast ? ' as never' : ''}`;
  }

  /**
   * What stands in two places or more, the greatest first: the places that are no copies when they
   * are asked for.
   */
  *repeated(isCopy: (tree: ValueTree) => boolean): Generator<readonly SubtreeOccurrence[]> {
    const groups = [...this.groups]
      .filter(([, places]) => places.length > 1)
      .sort(([a], [b]) => b.length - a.length);
    for (const [, places] of groups) {
      const living = places.filter(({ tree }) => !isCopy(tree));
      if (living.length > 1) yield living;
    }
  }
}

/** An item of `tolerations` is a `toleration`. */
const singular = (key = 'item'): string =>
  /[^s]s$/.test(key) && key.length > 3 ? key.slice(0, -1) : key;
