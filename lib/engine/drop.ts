import { isObject } from './scalar.js';

/** What a server takes away before it judges, without a word: a field, or an item of a list. */
export interface Drop {
  /** Where it stands in the manifest. */
  readonly path: string;
}

/** A manifest as a server judges it, and where its items stood. */
export interface Left {
  readonly manifest: unknown;
  /** The lists that have lost items: for each item the place that it had. */
  readonly moved: ReadonlyMap<string, readonly number[]>;
}

/** A copy of a manifest without what is dropped. */
export function leftOf(manifest: unknown, drops: readonly Drop[]): Left {
  const moved = new Map<string, readonly number[]>();
  const gone = new Set(drops.map(({ path }) => path));
  return { manifest: copy(manifest, '', gone, moved), moved };
}

type Gone = ReadonlySet<string>;

function copy(value: unknown, path: string, gone: Gone, moved: Map<string, readonly number[]>): unknown {
  if (Array.isArray(value)) {
    const kept = [...value.keys()].filter((i) => !gone.has(`${path}[${i}]`));
    if (kept.length < value.length) moved.set(path, kept);
    return kept.map((i) => copy(value[i], `${path}[${i}]`, gone, moved));
  }
  return isObject(value) ? copyObject(value, path, gone, moved) : value;
}

function copyObject(value: Readonly<Record<string, unknown>>, path: string, gone: Gone, moved: Map<string, readonly number[]>): unknown {
  const placed = Object.keys(value).map((name) => [name, path === '' ? name : `${path}.${name}`] as const);
  const kept = placed.filter(([, place]) => !gone.has(place));
  return Object.fromEntries(kept.map(([name, place]) => [name, copy(value[name], place, gone, moved)]));
}

/** The place that something had in the manifest, before items of lists were dropped. */
export function placeBefore(path: string, moved: ReadonlyMap<string, readonly number[]>): string {
  let place = path;
  for (const [list, kept] of moved) {
    const [index] = place.startsWith(`${list}[`) ? (/^\d+/.exec(place.slice(list.length + 1)) ?? []) : [];
    const before = index === undefined ? undefined : kept[Number(index)];
    if (before !== undefined) place = `${list}[${before}]${place.slice(list.length + 2 + (index ?? '').length)}`;
  }
  return place;
}
