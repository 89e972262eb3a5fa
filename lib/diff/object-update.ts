import type { FieldPath } from '../api/field-path.js';
import type { Finding } from '../engine/finding.js';
import type { UpdateMethod } from '../updates/merge.js';
import type { UpdateEffect } from '../updates/update-effect.js';

/**
 * The effect of applying a changed manifest on its object: that of an update, or one of these:
 *
 * - `create`: the object is created.
 * - `delete`: the object is deleted, if the tool deletes objects without a manifest.
 * - `recreate`: the object is deleted and created again.
 * - `keep`: the manifest was removed, and an annotation keeps the object.
 * - `skip`: an annotation says that the manifest is not applied.
 * - `unknown`: the update is not supported, or cannot be judged.
 */
export type ChangeEffect =
  | UpdateEffect
  | 'create'
  | 'delete'
  | 'recreate'
  | 'keep'
  | 'skip'
  | 'unknown';

/** The effect of applying a changed manifest on its object, with the reasons. */
export interface ObjectUpdate {
  readonly effect: ChangeEffect;
  /** How the manifest is written. */
  readonly by: UpdateMethod;
  /** The errors for which the API server refuses the change. */
  readonly errors: readonly Finding[];
  /** The warnings of the API server, and hazards that it does not report. */
  readonly warnings: readonly Finding[];
  /** The stored fields that cause the effect. */
  readonly fields: readonly FieldPath[];
  /** A sentence or a setting for each reason of the effect. */
  readonly notes: readonly string[];
  /** Whether updates of the kind are not supported. */
  readonly isUnsupported: boolean;
}
