import { isObject } from './scalar.js';

/** What a server takes away before it judges, without a word: a field, or an item of a list. */
export interface Drop {
  /** Where it stands in the manifest. */
  readonly path: string;
  /** Whether what holds it goes too, where nothing else is left in it. */
  readonly withHolder?: boolean;
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
  const gone = new Map(drops.map((drop) => [drop.path, drop]));
  return { manifest: copy(manifest, '', gone, moved), moved };
}

type Gone = ReadonlyMap<string, Drop>;

function copy(value: unknown, path: string, gone: Gone, moved: Map<string, readonly number[]>): unknown {
  if (Array.isArray(value)) {
    const kept = [...value.keys()].filter((i) => !gone.has(`${path}[${i}]`));
    if (kept.length < value.length) moved.set(path, kept);
    return kept.map((i) => copy(value[i], `${path}[${i}]`, gone, moved));
  }
  return isObject(value) ? copyObject(value, path, gone, moved) : value;
}

function copyObject(value: Readonly<Record<string, unknown>>, path: string, gone: Gone, moved: Map<string, readonly number[]>): unknown {
  const fields: [string, unknown][] = [];
  let leaves = false;
  for (const name of Object.keys(value)) {
    const place = path === '' ? name : `${path}.${name}`;
    const drop = gone.get(place);
    const kept = drop ? undefined : copy(value[name], place, gone, moved);
    if (drop) leaves ||= drop.withHolder === true;
    if (kept !== undefined) fields.push([name, kept]);
  }
  return leaves && fields.length === 0 ? undefined : Object.fromEntries(fields);
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
