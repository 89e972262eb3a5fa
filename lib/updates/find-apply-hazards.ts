import type { KubernetesObject } from '../api/kubernetes-object.js';
import { encode } from '../defaults/encode.js';
import { decode, withDefaults } from '../defaults/stored-object.js';
import type { StoredType } from '../defaults/stored-types.js';
import type { Finding } from '../engine/finding.js';
import { findKeptDefaults } from './kept-defaults.js';
import type { UpdateMethod } from './merge.js';
import { findMergedItems } from './merged-items.js';
import type { StoredObject } from './update-context.js';

/** Returns the fields that an apply does not write as the manifest says. */
export function findApplyHazards(
  manifest: StoredObject,
  after: StoredObject,
  type: StoredType,
  by: UpdateMethod,
  minor: number,
): readonly Finding[] {
  const decoded = decode(manifest as unknown as KubernetesObject, minor);
  const created = encode({ ...withDefaults(decoded, type.name, minor) }, type);
  return [
    ...findKeptDefaults(created, after, type, by),
    ...(by === 'client-side-apply' ? findMergedItems(manifest, after, type) : []),
  ];
}
