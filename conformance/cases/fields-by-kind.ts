import { type ApiType, newestApiTypes } from '../../lib/engine/api-types.js';
import type { Manifest } from '../inputs/manifest.js';

/**
 * For each kind in a manifest, the names of all fields that are set in values of the kind, and in
 * the values inside them.
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
  // Structs of Go that exist even if absent are validated too.
  for (const { name, type: inner } of type.members.alwaysPresent)
    if (inner && !Object.hasOwn(value, name)) collectFields(inner, {}, all, written);
}
