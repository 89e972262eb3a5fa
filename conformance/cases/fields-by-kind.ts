import { type ApiType, newestApiTypes } from '../../lib/engine/api-types.js';
import type { Manifest } from '../inputs/manifest.js';

/**
 * Of each kind that a manifest holds a value of: the names of all fields that are written in such
 * values, and below them.
 */
export type FieldsByKind = ReadonlyMap<string, ReadonlySet<string>>;

export function fieldsByKind(manifest: Manifest): FieldsByKind {
  const written = new Map<string, Set<string>>();
  const type = newestApiTypes.get(manifest.kind);
  if (type !== undefined) collectFields(type, manifest, [], written);
  return written;
}

function collectFields(
  type: ApiType,
  value: object,
  above: readonly Set<string>[],
  written: Map<string, Set<string>>,
): void {
  const own = written.get(type.name) ?? new Set<string>();
  written.set(type.name, own);
  const all = [...above, own];
  for (const [name, held] of Object.entries(value)) {
    for (const fields of all) fields.add(name);
    const inner = type.fields.get(name)?.type;
    if (inner === undefined || typeof held !== 'object' || held === null) continue;
    for (const each of type.fields.get(name)?.shape === 'one' ? [held] : Object.values(held))
      if (typeof each === 'object' && each !== null) collectFields(inner, each, all, written);
  }
  // What Go holds though it is left out is judged too.
  for (const { name, type: inner } of type.alwaysPresent)
    if (inner && !Object.hasOwn(value, name)) collectFields(inner, {}, all, written);
}
