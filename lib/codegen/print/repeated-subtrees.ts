import type { ValueBranch, ValueTree } from '../value-tree.js';

/** The props of an object, in which repeated values are searched. */
export interface SearchedTree {
  readonly tree: ValueTree;
  /** The name of the object. */
  readonly name: string;
  /**
   * Whether the types of the props distinguish literals, such as `'Always'`, from other strings.
   */
  readonly isTyped: boolean;
}

/** Minimum size of a value that is worth a constant: fields of a map, or characters of the text. */
const MIN_FIELDS = 3;
const MIN_LENGTH = 60;

/** One of the places at which a value is repeated. */
export interface SubtreeOccurrence {
  readonly tree: ValueBranch;
  /** The keys that lead to it. */
  readonly keys: readonly string[];
  /** The name of the object. */
  readonly object: string;
  readonly isTyped: boolean;
  /** The number of occurrences of any value before it. */
  readonly order: number;
}

/** Groups the lists and maps of some trees by their text. */
export class RepeatedSubtrees {
  private readonly groups = new Map<string, SubtreeOccurrence[]>();
  private occurrenceCount = 0;

  /**
   * Adds a tree and all trees in it.
   *
   * @returns the text of the tree, or `undefined` if it has comments, which make it unique, or
   * references to objects
   */
  addTree(tree: ValueTree, keys: readonly string[], object: SearchedTree): string | undefined {
    const cast = tree.isCast ? ' as never' : '';
    // A constant at the top of the program cannot use the constants of objects below it.
    if (tree.kind === 'leaf') return tree.isReference ? undefined : tree.text + cast;
    let isUnique = tree.trailingComments.length > 0;
    let text = '';
    for (const { name, key, value } of tree.entries) {
      const own = typeof name === 'string' ? name : singular(keys.at(-1));
      const inner = this.addTree(value, [...keys, own], object);
      if (inner === undefined || value.comments.length > 0) isUnique = true;
      else if (!isUnique) text += `${key}:${inner},`;
    }
    if (isUnique) return undefined;
    const [open, close] = tree.kind === 'list' ? '[]' : '{}';
    if (isWorthConstant(tree, keys, text)) this.addOccurrence(`${open}${text}`, tree, keys, object);
    return `${open}${text}${close}${cast}`;
  }

  private addOccurrence(
    text: string,
    tree: ValueBranch,
    keys: readonly string[],
    { name, isTyped }: SearchedTree,
  ): void {
    const group = this.groups.get(text) ?? [];
    group.push({ tree, keys, object: name, isTyped, order: this.occurrenceCount++ });
    this.groups.set(text, group);
  }

  /**
   * Yields the occurrences of each value that occurs more than once, the largest value first.
   * Leaves out occurrences that are copies by the time that their group is reached.
   */
  *repeated(isCopy: (tree: ValueTree) => boolean): Generator<readonly SubtreeOccurrence[]> {
    const groups = [...this.groups]
      .filter(([, occurrences]) => occurrences.length > 1)
      .sort(([a], [b]) => b.length - a.length);
    for (const [, occurrences] of groups) {
      const originals = occurrences.filter(({ tree }) => !isCopy(tree));
      if (originals.length > 1) yield originals;
    }
  }
}

function isWorthConstant(tree: ValueBranch, keys: readonly string[], text: string): boolean {
  const fields = tree.entries.length;
  const isLarge =
    fields > 1 && ((tree.kind === 'map' && fields >= MIN_FIELDS) || text.length >= MIN_LENGTH);
  // cdk8s' types for metadata need lists that can be changed; those of a constant cannot.
  const needsMutableList = keys[0] === 'metadata' && (tree.kind === 'list' || text.includes('['));
  return (
    isLarge && !tree.isCast && !needsMutableList && keys.length > 0 && keys.at(-1) !== 'metadata'
  );
}

/** An item of `tolerations` is a `toleration`. */
const singular = (key = 'item'): string =>
  /[^s]s$/.test(key) && key.length > 3 ? key.slice(0, -1) : key;
