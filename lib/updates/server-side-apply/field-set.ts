import { isFieldElement } from './path-element.js';

/**
 * A set of paths of fields and items, as a tree: each node is a path, by its last element.
 *
 * Source: structured-merge-diff fieldpath.Set.
 */
export interface FieldSet {
  /** Whether the path is in the set. Otherwise, it leads to paths that are. */
  readonly isMember: boolean;
  readonly children: ReadonlyMap<string, FieldSet>;
}

export const EMPTY_SET: FieldSet = { isMember: false, children: new Map() };

export const isEmptySet = ({ isMember, children }: FieldSet): boolean =>
  !isMember && children.size === 0;

/** Returns the paths that are in one of two sets. */
export function union(one: FieldSet, other: FieldSet): FieldSet {
  if (isEmptySet(one)) return other;
  if (isEmptySet(other)) return one;
  const children = new Map(one.children);
  for (const [element, node] of other.children) {
    const known = children.get(element);
    children.set(element, known === undefined ? node : union(known, node));
  }
  return { isMember: one.isMember || other.isMember, children };
}

/** Returns the paths that are in the first set and not in the second one. */
export const difference = (one: FieldSet, other: FieldSet): FieldSet =>
  select(one, other, (isInOther) => !isInOther);

/** Returns the paths that are in both sets. */
export const intersection = (one: FieldSet, other: FieldSet): FieldSet =>
  select(one, other, (isInOther) => isInOther);

function select(one: FieldSet, other: FieldSet, test: (isInOther: boolean) => boolean): FieldSet {
  const children = new Map<string, FieldSet>();
  for (const [element, node] of one.children) {
    const selected = select(node, other.children.get(element) ?? EMPTY_SET, test);
    if (!isEmptySet(selected)) children.set(element, selected);
  }
  return { isMember: one.isMember && test(other.isMember), children };
}

/**
 * Returns a set with all fields that lead to its paths.
 *
 * Source: structured-merge-diff fieldpath.EnsureNamedFieldsAreMembers.
 */
export function withFields(set: FieldSet): FieldSet {
  const children = new Map<string, FieldSet>();
  for (const [element, node] of set.children) {
    const { isMember, children: below } = withFields(node);
    children.set(element, { isMember: isMember || isFieldElement(element), children: below });
  }
  return { isMember: set.isMember, children };
}

/** Whether `withFields` of one set is in that of another. */
export function isCovered(one: FieldSet, other: FieldSet): boolean {
  for (const [element, node] of one.children) {
    const match = other.children.get(element);
    if (match === undefined || !isCovered(node, match)) return false;
    if (node.isMember && !match.isMember && !isFieldElement(element)) return false;
  }
  return true;
}
