/**
 * Where the values stand that a manifest has at or below some places, so that places can be
 * compared: a server may have dropped what held one too.
 */
export const leafPathsBelow = (
  manifest: unknown,
  places: readonly string[] = [],
): readonly string[] =>
  [
    ...new Set(
      places.flatMap((place) => leafPaths(place.match(/[^.[\]]+/g)?.reduce(step, manifest), place)),
    ),
  ].sort();

const step = (value: unknown, name: string): unknown =>
  (value as Readonly<Record<string, unknown>> | null | undefined)?.[name];

/** What is empty, but for an object, is not there. */
function leafPaths(value: unknown, place: string): readonly string[] {
  if (value == null) return [];
  if (Array.isArray(value)) return value.flatMap((item, i) => leafPaths(item, `${place}[${i}]`));
  if (typeof value !== 'object') return [place];
  const inner = Object.entries(value).flatMap(([name, held]) =>
    leafPaths(held, `${place}.${name}`),
  );
  return inner.length > 0 ? inner : [place];
}
