import type { FieldPath } from '../api/field-path.js';
import type { ApiField, ApiType, ApiTypes } from '../engine/api-types.js';

/** A field of the API, and the type that has it. */
export interface FoundField {
  readonly owner: ApiType;
  readonly field: ApiField;
}

/** Returns the type of the object at a path of a manifest, if its fields are known. */
export function typeAt(api: ApiTypes, kind: string, path: FieldPath): ApiType | undefined {
  if (path.length === 0) return api.get(kind);
  const found = walk(api, kind, path);
  return found?.isValue ? found.field.type : undefined;
}

/** Returns the field at a path of a manifest. For an item of a list, it is the field of the list. */
export const fieldAt = (api: ApiTypes, kind: string, path: FieldPath): FoundField | undefined =>
  walk(api, kind, path);

function walk(
  api: ApiTypes,
  kind: string,
  path: FieldPath,
): (FoundField & { readonly isValue: boolean }) | undefined {
  let owner = api.get(kind);
  let found: FoundField | undefined;
  let isValue = true;
  for (const step of path) {
    if (!isValue) {
      // The index of an item, or the key of a map.
      isValue = true;
      continue;
    }
    if (found !== undefined) owner = found.field.type;
    const field = owner?.fields.get(String(step));
    if (owner === undefined || field === undefined) return undefined;
    found = { owner, field };
    isValue = field.shape === 'one';
  }
  return found && { ...found, isValue };
}
