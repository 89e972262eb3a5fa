import type { Branch, Entry, Tree } from './tree.js';

/** So many characters a line has at most, where it can be broken. */
export const WIDTH = 120;

/** The names of what stands in a constant of its own. */
export type Names = ReadonlyMap<Tree, string>;

const NONE: Names = new Map();

/**
 * A value as TypeScript: on one line where it fits, else an entry a line.
 *
 * @param indent how far the line is to the right on which it begins
 * @param before how many characters stand before it on that line, and behind it
 */
export function layout(tree: Tree, names: Names, indent: number, before: number): string {
  const flat = flatOf(tree, names);
  if (flat !== undefined && (tree.kind === 'leaf' || indent + before + flat.length <= WIDTH)) return flat;
  return tree.kind === 'leaf' ? textOf(tree) : broken(tree, names, indent);
}

/** The same on one line; nothing, where it cannot be: comments and texts of several lines have lines of their own. */
function flatOf(tree: Tree, names: Names = NONE): string | undefined {
  const name = names.get(tree);
  if (name !== undefined) return name;
  if (tree.kind === 'leaf') return tree.text.includes('\n') ? undefined : textOf(tree);
  if (tree.end.length > 0 || isTable(tree, names)) return undefined;
  const parts: string[] = [];
  for (const { comments, key, value } of tree.entries) {
    const flat = comments.length > 0 ? undefined : flatOf(value, names);
    if (flat === undefined) return undefined;
    parts.push(withKey(key, flat, names.has(value)));
  }
  const inner = parts.join(', ');
  return `${tree.kind === 'list' ? `[${inner}]` : inner === '' ? '{}' : `{ ${inner} }`}${castOf(tree)}`;
}

/** Objects of several fields stand below each other. */
function isTable({ kind, entries }: Branch, names: Names): boolean {
  const isRow = ({ value }: Entry): boolean => value.kind !== 'leaf' && !value.isCast && !names.has(value) && value.entries.length > 1;
  return kind === 'list' && entries.length > 1 && entries.every((entry) => isRow(entry) && entry.value.kind === entries[0]?.value.kind);
}

/** The value itself, where its own name would stand in its place. */
export function definition(tree: Branch, names: Names, before: number): string {
  const others = new Map(names);
  others.delete(tree);
  return layout(tree, others, 0, before);
}

function broken(tree: Branch, names: Names, indent: number): string {
  const pad = ' '.repeat(indent + 2);
  const lines = [...tree.entries.flatMap((entry) => linesOf(entry, names, indent + 2)), ...tree.end].map((line) => `${pad}${line}\n`);
  const [open, close] = tree.kind === 'list' ? '[]' : '{}';
  return `${open}\n${lines.join('')}${' '.repeat(indent)}${close}${castOf(tree)}`;
}

function linesOf({ comments, key, value }: Entry, names: Names, indent: number): readonly string[] {
  const text = layout(value, names, indent, key === '' ? 1 : key.length + 3);
  const line = withKey(key, text, names.has(value));
  // A long text has a line of its own; below a short key there is nothing to win.
  const isLong = /^['"]/.test(text) && key.length > 2 && indent + line.length >= WIDTH;
  return [...comments, isLong ? `${key}:\n${' '.repeat(indent + 2)}${text},` : `${line},`];
}

/** `{ labels }` for `{ labels: labels }`. */
const withKey = (key: string, value: string, isName: boolean): string =>
  key === '' || (isName && key === value) ? value : `${key}: ${value}`;
const castOf = ({ isCast }: Pick<Tree, 'isCast'>): string => (isCast ? ' as never' : '');
const textOf = (leaf: Extract<Tree, { kind: 'leaf' }>): string => leaf.text + castOf(leaf);
