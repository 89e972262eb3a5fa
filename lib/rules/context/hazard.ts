/**
 * How sure it is that a hazard is one. `error`: what is written cannot work. `warning`: it works,
 * and is likely to be regretted. `note`: people who know their trade differ on it; such a hazard is
 * told only to who asks for it.
 */
export type HazardSeverity = (typeof HAZARD_SEVERITIES)[number];

/** From the surest on. */
export const HAZARD_SEVERITIES = ['error', 'warning', 'note'] as const;

/**
 * Something that the API server accepts, and that will not do what it is written for, or more than
 * that.
 */
export interface Hazard {
  /** The id of the rule, such as `Lifecycle/gate-off/stopSignal`. */
  readonly rule: string;
  readonly severity: HazardSeverity;
  /** The place as it is in the manifest, as the API names it. */
  readonly field: string;
  /** What will happen. */
  readonly text: string;
  readonly remediation: string | undefined;
}
