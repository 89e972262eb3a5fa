import type { FieldPath } from '../../api/field-path.js';
import { OriginIndex } from '../annotate/origin-index.js';
import type { ValueTree } from '../value-tree.js';

/** The TypeScript in place of a value. */
export interface Replacement {
  /** The path in the manifest that the value comes from. */
  readonly path: FieldPath;
  readonly text: string;
}

/**
 * Returns a tree in which references to constants replace some values. The comments of a replaced
 * value are kept.
 */
export function replaceValues(tree: ValueTree, replacements: readonly Replacement[]): ValueTree {
  if (replacements.length === 0) return tree;
  const index = new OriginIndex(tree);
  const texts = new Map<ValueTree, string>();
  for (const { path, text } of replacements) {
    const node = index.find(path);
    if (node !== undefined) texts.set(node, text);
  }
  return replaceIn(tree, texts);
}

function replaceIn(tree: ValueTree, texts: ReadonlyMap<ValueTree, string>): ValueTree {
  const text = texts.get(tree);
  if (text !== undefined) {
    const { origins, isCast } = tree;
    return { kind: 'leaf', text, origins, comments: commentsIn(tree), isCast, isReference: true };
  }
  if (tree.kind === 'leaf') return tree;
  const entries = tree.entries.map((entry) => ({ ...entry, value: replaceIn(entry.value, texts) }));
  return { ...tree, entries };
}

const commentsIn = (tree: ValueTree): string[] =>
  tree.kind === 'leaf'
    ? tree.comments
    : [
        ...tree.comments,
        ...tree.entries.flatMap(({ value }) => commentsIn(value)),
        ...tree.trailingComments,
      ];
