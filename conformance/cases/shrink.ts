import { findPodKind } from '../../lib/api/pod-kinds.js';
import type { Manifest } from '../inputs/manifest.js';

/**
 * Returns the smallest manifest that can be reached by removing and shortening values one at a
 * time, while it satisfies a condition.
 */
export function shrink(manifest: Manifest, willDo: (smaller: Manifest) => boolean): Manifest {
  let smallest = manifest;
  for (let again = true; again; ) {
    again = false;
    for (const smaller of smallerManifests(smallest)) {
      if (sizeOf(smaller) >= sizeOf(smallest) || !willDo(smaller)) continue;
      [smallest, again] = [smaller, true];
      break;
    }
  }
  return smallest;
}

export const sizeOf = (value: unknown): number => JSON.stringify(value).length;

type ValuePath = readonly (string | number)[];

/** Yields manifests that are smaller by one step, starting with those that are much smaller. */
export function* smallerManifests(manifest: Manifest): Generator<Manifest> {
  const pod = findPodKind(manifest)?.podPath.reduce<unknown>(
    (value, name) => (value as Record<string, unknown> | undefined)?.[name],
    manifest,
  );
  if (pod !== undefined && manifest.kind !== 'Pod')
    yield { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, ...(pod as object) };
  const places = [...valuesWithPaths(manifest, [])].filter(
    ({ place: [first] }) => first !== 'apiVersion' && first !== 'kind',
  );
  const sized = places.map(({ place, value }) => ({ place, value, size: sizeOf(value) }));
  sized.sort((a, b) => b.size - a.size);
  for (const { place } of sized) yield withValueAt(manifest, place, undefined);
  for (const { place, value } of sized)
    for (const shorter of shorterValues(value)) yield withValueAt(manifest, place, shorter);
}

function* valuesWithPaths(
  value: unknown,
  place: ValuePath,
): Generator<{ readonly place: ValuePath; readonly value: unknown }> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, held] of Object.entries(value)) {
    const at = [...place, Array.isArray(value) ? Number(name) : name];
    yield { place: at, value: held };
    yield* valuesWithPaths(held, at);
  }
}

/** Yields shorter values that may be used instead. */
function* shorterValues(value: unknown): Generator<unknown> {
  if (typeof value === 'string' && value.length > 1) {
    yield 'a';
    if (value.length > 8) yield value.slice(0, value.length >> 1);
    yield value.slice(0, -1);
  }
  if (typeof value === 'number' && value > 9) yield 1;
}

/** Returns a copy in which one value is replaced or removed. */
function withValueAt(manifest: Manifest, place: ValuePath, value: unknown): Manifest {
  const copy = structuredClone(manifest);
  let held = copy as unknown as Record<string | number, unknown>;
  for (const name of place.slice(0, -1)) held = held[name] as typeof held;
  const last = place.at(-1) as string | number;
  if (value !== undefined) held[last] = value;
  else if (Array.isArray(held)) held.splice(last as number, 1);
  else delete held[last];
  return copy;
}
