import { apiTypesFor } from '../../engine/api-types.js';
import type { ApiServerProfile } from '../../engine/decode-manifest.js';
import { type DisabledField, dropDisabledFields, isGated } from './drop-disabled-fields.js';

const profilesByMinor = new Map<number, ApiServerProfile<DisabledField>>();

/**
 * The fields that a server of Kubernetes 1.`minor` with default feature gates reads, and those that
 * it drops. Cached.
 */
export function serverProfileFor(minor: number): ApiServerProfile<DisabledField> {
  const known = profilesByMinor.get(minor) ?? {
    types: apiTypesFor(minor, isGated(minor)),
    findDroppedFields: (some, nodes) => dropDisabledFields(minor, some, nodes),
  };
  profilesByMinor.set(minor, known);
  return known;
}
