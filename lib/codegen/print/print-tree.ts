import type { ValueBranch, ValueEntry, ValueLeaf, ValueTree } from '../value-tree.js';

/** Maximum length of a line, in UTF-16 code units, unless a single literal is longer. */
export const LINE_WIDTH = 120;

/** The names of the values that are declared as constants. */
export type ConstantNames = ReadonlyMap<ValueTree, string>;

/**
 * Prints a value as TypeScript: the name of its constant, if it has one; else on one line if it
 * fits, or else with one line for each entry.
 *
 * @param indent - the indentation of the line on which the value begins
 * @param reserved - the number of characters before the value on that line, and after it
 */
export function printTree(
  tree: ValueTree,
  names: ConstantNames,
  indent: number,
  reserved: number,
): string {
  return (
    names.get(tree) ??
    (tree.kind === 'leaf' ? printLeaf(tree) : printBranch(tree, names, indent, reserved))
  );
}

/** Prints a list or a map itself, even if it is declared as a constant. */
export function printBranch(
  tree: ValueBranch,
  names: ConstantNames,
  indent: number,
  reserved: number,
): string {
  const line = printOnOneLine(tree, names);
  return line !== undefined && indent + reserved + line.length <= LINE_WIDTH
    ? line
    : printOnLines(tree, names, indent);
}

/**
 * Prints a list or a map on one line. Returns `undefined` if it is longer than a line, or has
 * comments, strings of several lines or rows of a table.
 */
function printOnOneLine(tree: ValueBranch, names: ConstantNames): string | undefined {
  if (tree.trailingComments.length > 0 || isTable(tree, names)) return undefined;
  const parts: string[] = [];
  let length = 0;
  for (const { key, value } of tree.entries) {
    const name = names.get(value);
    const line = name ?? (value.kind === 'leaf' ? printLeaf(value) : printOnOneLine(value, names));
    const isMultiline = line === undefined || line.includes('\n') || value.comments.length > 0;
    if (isMultiline || length > LINE_WIDTH) return undefined;
    const part = withKey(key, line, name !== undefined);
    parts.push(part);
    length += part.length;
  }
  const inner = parts.join(', ');
  const literal = tree.kind === 'list' ? `[${inner}]` : inner === '' ? '{}' : `{ ${inner} }`;
  return literal + castOf(tree);
}

/** Whether a list holds several objects with several fields each, which need a line each. */
function isTable({ kind, entries }: ValueBranch, names: ConstantNames): boolean {
  const isRow = ({ value }: ValueEntry): boolean =>
    value.kind !== 'leaf' && !value.isCast && !names.has(value) && value.entries.length > 1;
  return (
    kind === 'list' &&
    entries.length > 1 &&
    entries.every((entry) => isRow(entry) && entry.value.kind === entries[0]?.value.kind)
  );
}

function printOnLines(tree: ValueBranch, names: ConstantNames, indent: number): string {
  const lines = [
    ...tree.entries.flatMap((entry) => printEntry(entry, names, indent + 2)),
    ...tree.trailingComments,
  ].map((line) => `${' '.repeat(indent + 2)}${line}\n`);
  const [open, close] = tree.kind === 'list' ? '[]' : '{}';
  return `${open}\n${lines.join('')}${' '.repeat(indent)}${close}${castOf(tree)}`;
}

function printEntry(
  { key, value }: ValueEntry,
  names: ConstantNames,
  indent: number,
): readonly string[] {
  const text = printTree(value, names, indent, key === '' ? 1 : key.length + 3);
  const line = withKey(key, text, names.has(value));
  // A long string gets a line of its own, unless its key is so short that this gains nothing.
  const isLong = /^['"]/.test(text) && key.length > 2 && indent + line.length >= LINE_WIDTH;
  return [...value.comments, isLong ? `${key}:\n${' '.repeat(indent + 2)}${text},` : `${line},`];
}

/** Returns `{ labels }` for `{ labels: labels }`. */
const withKey = (key: string, value: string, isConstant: boolean): string =>
  key === '' || (isConstant && key === value) ? value : `${key}: ${value}`;

const castOf = ({ isCast }: ValueTree): string => (isCast ? ' as never' : '');

const printLeaf = (leaf: ValueLeaf): string => leaf.text + castOf(leaf);
