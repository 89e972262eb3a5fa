import { type Type, types } from '../../lib/engine/type-table.js';
import type { Manifest } from '../inputs/kinds.js';

/** Of each kind that a manifest holds a value of: the names of all fields that are written in such values, and below them. */
export type Written = ReadonlyMap<string, ReadonlySet<string>>;

export function writtenIn(manifest: Manifest): Written {
  const written = new Map<string, Set<string>>();
  const type = types.get(manifest.kind);
  if (type !== undefined) walk(type, manifest, [], written);
  return written;
}

function walk(type: Type, value: object, above: readonly Set<string>[], written: Map<string, Set<string>>): void {
  const own = written.get(type.name) ?? new Set<string>();
  written.set(type.name, own);
  const all = [...above, own];
  for (const [name, held] of Object.entries(value)) {
    for (const fields of all) fields.add(name);
    const inner = type.fields.get(name)?.type;
    if (inner === undefined || typeof held !== 'object' || held === null) continue;
    for (const each of type.fields.get(name)?.shape === 'one' ? [held] : Object.values(held))
      if (typeof each === 'object' && each !== null) walk(inner, each, all, written);
  }
  // What Go holds though it is left out is judged too.
  for (const { name, type: inner } of type.always) if (inner && !Object.hasOwn(value, name)) walk(inner, {}, all, written);
}
