import type { FieldPath } from '../api/field-path.js';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Returns the paths of the values that differ, in the order of the new object.
 *
 * @param isCompared - whether a field of the object is compared
 */
export function changedPaths(
  before: Fields,
  after: Fields,
  isCompared: (name: string) => boolean,
): readonly FieldPath[] {
  const found: FieldPath[] = [];
  for (const name in after) if (isCompared(name)) compare(before[name], after[name], [name], found);
  for (const name in before)
    if (!(name in after) && isCompared(name)) compare(before[name], undefined, [name], found);
  return found;
}

/** Adds the paths of the differences. The path is changed in place, and copied if it is added. */
function compare(
  one: unknown,
  other: unknown,
  path: (string | number)[],
  found: FieldPath[],
): void {
  if (one === other || (one == null && other == null)) return;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    found.push([...path]);
    return;
  }
  const isList = Array.isArray(one);
  if (isList !== Array.isArray(other)) {
    found.push([...path]);
    return;
  }
  if (isList) {
    const [items, others] = [one, other as readonly unknown[]];
    for (let i = 0; i < Math.max(items.length, others.length); i++)
      compareAt(items[i], others[i], path, i, found);
    return;
  }
  const [fields, others] = [one, other] as readonly [Fields, Fields];
  for (const name in others) compareAt(fields[name], others[name], path, name, found);
  for (const name in fields)
    if (!(name in others)) compareAt(fields[name], undefined, path, name, found);
}

function compareAt(
  one: unknown,
  other: unknown,
  path: (string | number)[],
  step: string | number,
  found: FieldPath[],
): void {
  if (one === other) return;
  path.push(step);
  compare(one, other, path, found);
  path.pop();
}
