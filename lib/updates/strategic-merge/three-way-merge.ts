import type { StoredType } from '../../defaults/stored-types.js';
import { applyPatch } from './apply-patch.js';
import { diffObjects, type Fields, isEmpty } from './diff-objects.js';

/**
 * Returns the object that `kubectl apply` makes of the stored object: the changes to the new
 * manifest, without the fields that the last manifest had and the new one has not.
 *
 * Source: apimachinery strategicpatch.CreateThreeWayMergePatch.
 *
 * @throws MergeError if an item of a list lacks its merge key
 */
export function threeWayMerge(
  stored: Fields,
  last: Fields,
  manifest: Fields,
  type: StoredType,
): Fields {
  const changes = diffObjects(stored, manifest, type, 'changes');
  const deletions = diffObjects(last, manifest, type, 'deletions');
  const patch = isEmpty(deletions) ? changes : applyPatch(deletions, changes, type, 'patch');
  return applyPatch(stored, patch, type, 'object');
}
