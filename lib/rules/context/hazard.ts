/**
 * How certain a hazard is. `error`: the manifest cannot work as written. `warning`: it works, and
 * causes trouble in most cases. `note`: a matter of opinion among experts; reported only on
 * request.
 */
export type HazardSeverity = (typeof HAZARD_SEVERITIES)[number];

/** From most to least certain. */
export const HAZARD_SEVERITIES = ['error', 'warning', 'note'] as const;

/**
 * A setting that the API server accepts, but that does not do what its author expects. Linters call
 * such a finding a lint.
 */
export interface Hazard {
  /** The id of the rule, such as `Lifecycle/gate-off/stopSignal`. */
  readonly rule: string;
  readonly severity: HazardSeverity;
  /** The path of the field in the manifest, with the API's field names. */
  readonly field: string;
  /** The consequence: what will happen in the cluster. */
  readonly text: string;
  readonly remediation: string | undefined;
}
