import { type Field, type Type, types } from '../../lib/engine/type-table.js';
import type { Manifest } from './kinds.js';

export type Fields = Record<string, unknown>;

/** An object of a manifest, and its type. */
export interface Place {
  readonly type: Type;
  readonly value: Fields;
}

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every object of a manifest that has a type of the API, parents before children. What a server reports is passed over. */
export function placesIn(manifest: Manifest): readonly Place[] {
  const places: Place[] = [];
  const type = types.get(manifest.kind);
  if (type !== undefined) visit(manifest, type, places);
  return places;
}

function visit(value: unknown, type: Type, places: Place[]): void {
  if (!isFields(value) || type.name.endsWith('Status')) return;
  places.push({ type, value });
  for (const name of Object.keys(value)) {
    const field = type.fields.get(name);
    if (field?.type !== undefined) for (const each of held(value[name], field)) visit(each, field.type, places);
  }
}

/** The values that a field holds, one or many. */
function held(value: unknown, { shape }: Field): readonly unknown[] {
  if (shape === 'one') return [value];
  if (shape === 'list') return Array.isArray(value) ? value : [];
  return isFields(value) ? Object.values(value) : [];
}
