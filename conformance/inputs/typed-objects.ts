import { type ApiField, type ApiType, newestApiTypes } from '../../lib/engine/api-types.js';
import type { Manifest } from './manifest.js';

export type Fields = Record<string, unknown>;

/** An object in a manifest, and its type. */
export interface TypedObject {
  readonly type: ApiType;
  readonly value: Fields;
}

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every object of a manifest that has a type of the API, parents first, without `status`. */
export function typedObjectsIn(manifest: Manifest): readonly TypedObject[] {
  const places: TypedObject[] = [];
  const type = newestApiTypes.get(manifest.kind);
  if (type !== undefined) visit(manifest, type, places);
  return places;
}

function visit(value: unknown, type: ApiType, places: TypedObject[]): void {
  if (!isFields(value) || type.name.endsWith('Status')) return;
  places.push({ type, value });
  for (const name of Object.keys(value)) {
    const field = type.fields.get(name);
    if (field?.type !== undefined)
      for (const each of valuesOf(value[name], field)) visit(each, field.type, places);
  }
}

/** The values of a field: one, or those of a list or map. */
function valuesOf(value: unknown, { shape }: ApiField): readonly unknown[] {
  if (shape === 'one') return [value];
  if (shape === 'list') return Array.isArray(value) ? value : [];
  return isFields(value) ? Object.values(value) : [];
}
