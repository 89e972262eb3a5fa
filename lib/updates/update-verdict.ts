import type { FieldPath } from '../api/field-path.js';
import type { Finding } from '../engine/finding.js';
import type { UpdateEffect } from './update-effect.js';

/** The response of an API server to an update, and what the update does. */
export interface UpdateVerdict {
  /** The errors for which the server rejects the update. Empty if it accepts it. */
  readonly errors: readonly Finding[];
  /** The effect of the update. */
  readonly effect: UpdateEffect;
  /**
   * Whether the update is refused although the new manifest is valid, so that the server accepts it
   * after the object is deleted.
   */
  readonly recreate: boolean;
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

/** Metadata that an update must leave out. No deletion is needed. */
const METADATA_RULE = /\/update\/(metadata-|generate-name|annotations)/;

/** Returns the verdict on an update that a server rejects. */
export const refusal = (
  errors: readonly Finding[],
  hazards: readonly Finding[] = [],
): UpdateVerdict => ({
  errors,
  effect: 'refused',
  recreate: errors.every(({ rule }) => rule.includes('/update/') && !METADATA_RULE.test(rule)),
  fields: [],
  warnings: [],
  hazards,
});
