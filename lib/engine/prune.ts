import { isObject } from './go-value.js';

/** What a server takes away before it judges, without a word: a field, or an item of a list. */
export interface DroppedField {
  /** Where it stands in the manifest. */
  readonly path: string;
}

/** A manifest as a server judges it, and where its items stood. */
export interface PrunedManifest {
  readonly manifest: unknown;
  /** The lists that have lost items: for each item the place that it had. */
  readonly originalIndexes: ReadonlyMap<string, readonly number[]>;
}

/** A copy of a manifest without what is dropped. */
export function prune(manifest: unknown, drops: readonly DroppedField[]): PrunedManifest {
  const moved = new Map<string, readonly number[]>();
  const gone = new Set(drops.map(({ path }) => path));
  return { manifest: pruneValue(manifest, '', gone, moved), originalIndexes: moved };
}

type DroppedPaths = ReadonlySet<string>;

function pruneValue(
  value: unknown,
  path: string,
  gone: DroppedPaths,
  moved: Map<string, readonly number[]>,
): unknown {
  if (Array.isArray(value)) {
    const kept = [...value.keys()].filter((i) => !gone.has(`${path}[${i}]`));
    if (kept.length < value.length) moved.set(path, kept);
    return kept.map((i) => pruneValue(value[i], `${path}[${i}]`, gone, moved));
  }
  return isObject(value) ? pruneObject(value, path, gone, moved) : value;
}

function pruneObject(
  value: Readonly<Record<string, unknown>>,
  path: string,
  gone: DroppedPaths,
  moved: Map<string, readonly number[]>,
): unknown {
  const placed = Object.keys(value).map(
    (name) => [name, path === '' ? name : `${path}.${name}`] as const,
  );
  const kept = placed.filter(([, place]) => !gone.has(place));
  return Object.fromEntries(
    kept.map(([name, place]) => [name, pruneValue(value[name], place, gone, moved)]),
  );
}

/** The place that something had in the manifest, before items of lists were dropped. */
export function originalPath(path: string, moved: ReadonlyMap<string, readonly number[]>): string {
  let place = path;
  for (const [list, kept] of moved) {
    const [index] = place.startsWith(`${list}[`)
      ? (/^\d+/.exec(place.slice(list.length + 1)) ?? [])
      : [];
    const before = index === undefined ? undefined : kept[Number(index)];
    if (before !== undefined)
      place = `${list}[${before}]${place.slice(list.length + 2 + (index ?? '').length)}`;
  }
  return place;
}
