import type { StoredType } from '../defaults/stored-types.js';
import type { Finding } from '../engine/finding.js';
import { findKeptDefaults } from './kept-defaults.js';
import type { UpdateMethod } from './merge.js';
import { findMergedItems } from './merged-items.js';
import type { StoredObject } from './update-context.js';

/** How a manifest is applied. */
interface Apply {
  readonly by: UpdateMethod;
  /** Whether a list can have two items with the same merge key. */
  readonly hasDuplicates: boolean;
}

/** Returns the fields that an apply does not write as the manifest says. */
export const findApplyHazards = (
  manifest: StoredObject,
  after: StoredObject,
  type: StoredType,
  { by, hasDuplicates }: Apply,
): readonly Finding[] =>
  by === 'replace'
    ? []
    : [
        ...findKeptDefaults(manifest, after, type, by),
        ...(hasDuplicates ? findMergedItems(manifest, after, type) : []),
      ];
