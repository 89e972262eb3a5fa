/**
 * The paths of all leaf values of a manifest at or below some paths. Two lists of dropped fields
 * can then be compared, even if one names an object and the other its fields.
 */
export const leafPathsBelow = (
  manifest: unknown,
  paths: readonly string[] = [],
): readonly string[] =>
  [
    ...new Set(
      paths.flatMap((path) => leafPaths(path.match(/[^.[\]]+/g)?.reduce(step, manifest), path)),
    ),
  ].sort();

const step = (value: unknown, name: string): unknown =>
  (value as Readonly<Record<string, unknown>> | null | undefined)?.[name];

/** An empty list counts as absent, an empty object as a leaf. */
function leafPaths(value: unknown, path: string): readonly string[] {
  if (value == null) return [];
  if (Array.isArray(value)) return value.flatMap((item, i) => leafPaths(item, `${path}[${i}]`));
  if (typeof value !== 'object') return [path];
  const inner = Object.entries(value).flatMap(([name, field]) =>
    leafPaths(field, `${path}.${name}`),
  );
  return inner.length > 0 ? inner : [path];
}
