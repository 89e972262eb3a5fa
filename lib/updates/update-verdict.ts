import type { FieldPath } from '../api/field-path.js';
import type { Finding } from '../engine/finding.js';
import type { UpdateEffect } from './update-effect.js';

/** The response of an API server to an update, and what the update does. */
export interface UpdateVerdict {
  /** The errors for which the server rejects the update. Empty if it accepts it. */
  readonly errors: readonly Finding[];
  /** The effect of the update. */
  readonly effect: UpdateEffect;
  /** The stored fields that cause the effect. Empty if there are none, or the update is refused. */
  readonly fields: readonly FieldPath[];
  /** The warnings of the server. A server does not warn about an update that it rejects. */
  readonly warnings: readonly Finding[];
  /**
   * Fields that the update does not write as the new manifest says, and that the server does not
   * report: defaults that an apply keeps, and items that it merges.
   */
  readonly hazards: readonly Finding[];
}
