import type { ValueBranch, ValueEntry, ValueTree } from './value-tree.js';

/** So many characters a line has at most, where it can be broken. */
export const LINE_WIDTH = 120;

/** The names of what stands in a constant of its own. */
export type ConstantNames = ReadonlyMap<ValueTree, string>;

/**
 * A value as TypeScript: its name, where it has one; else on one line where it fits, or an entry a
 * line.
 *
 * @param indent how far the line is to the right on which it begins
 * @param before how many characters stand before it on that line, and behind it
 */
export function printTree(
  tree: ValueTree,
  names: ConstantNames,
  indent: number,
  before: number,
): string {
  return (
    names.get(tree) ??
    (tree.kind === 'leaf' ? leafText(tree) : printBranch(tree, names, indent, before))
  );
}

/** A list or a map itself, also where it has a name. */
export function printBranch(
  tree: ValueBranch,
  names: ConstantNames,
  indent: number,
  before: number,
): string {
  const flat = printFlat(tree, names);
  return flat !== undefined && indent + before + flat.length <= LINE_WIDTH
    ? flat
    : printMultiline(tree, names, indent);
}

/**
 * On one line; nothing, where it cannot be: what is longer than a line, comments, and texts of
 * several lines.
 */
function printFlat(tree: ValueBranch, names: ConstantNames): string | undefined {
  if (tree.trailingComments.length > 0 || isTable(tree, names)) return undefined;
  const parts: string[] = [];
  let length = 0;
  for (const { comments, key, value } of tree.entries) {
    const name = names.get(value);
    const flat = name ?? (value.kind === 'leaf' ? leafText(value) : printFlat(value, names));
    if (flat === undefined || comments.length > 0 || flat.includes('\n') || length > LINE_WIDTH)
      return undefined;
    const part = withKey(key, flat, name !== undefined);
    parts.push(part);
    length += part.length;
  }
  const inner = parts.join(', ');
  return `${tree.kind === 'list' ? `[${inner}]` : inner === '' ? '{}' : `{ ${inner} }`}${castOf(tree)}`;
}

/** Objects of several fields stand below each other. */
function isTable({ kind, entries }: ValueBranch, names: ConstantNames): boolean {
  const isRow = ({ value }: ValueEntry): boolean =>
    value.kind !== 'leaf' && !value.isCast && !names.has(value) && value.entries.length > 1;
  return (
    kind === 'list' &&
    entries.length > 1 &&
    entries.every((entry) => isRow(entry) && entry.value.kind === entries[0]?.value.kind)
  );
}

function printMultiline(tree: ValueBranch, names: ConstantNames, indent: number): string {
  const pad = ' '.repeat(indent + 2);
  const lines = [
    ...tree.entries.flatMap((entry) => printEntry(entry, names, indent + 2)),
    ...tree.trailingComments,
  ].map((line) => `${pad}${line}\n`);
  const [open, close] = tree.kind === 'list' ? '[]' : '{}';
  return `${open}\n${lines.join('')}${' '.repeat(indent)}${close}${castOf(tree)}`;
}

function printEntry(
  { comments, key, value }: ValueEntry,
  names: ConstantNames,
  indent: number,
): readonly string[] {
  const text = printTree(value, names, indent, key === '' ? 1 : key.length + 3);
  const line = withKey(key, text, names.has(value));
  // A long text has a line of its own; below a short key there is nothing to win.
  const isLong = /^['"]/.test(text) && key.length > 2 && indent + line.length >= LINE_WIDTH;
  return [...comments, isLong ? `${key}:\n${' '.repeat(indent + 2)}${text},` : `${line},`];
}

/** `{ labels }` for `{ labels: labels }`. */
const withKey = (key: string, value: string, isName: boolean): string =>
  key === '' || (isName && key === value) ? value : `${key}: ${value}`;
const castOf = ({ isCast }: Pick<ValueTree, 'isCast'>): string => (isCast ? ' as never' : '');
const leafText = (leaf: Extract<ValueTree, { kind: 'leaf' }>): string => leaf.text + castOf(leaf);
