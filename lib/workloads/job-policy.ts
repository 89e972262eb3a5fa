/**
 * How a Job handles failed Pods. The first rule that matches is used. If none matches, the failure
 * counts towards `backoffLimit`.
 *
 * Source: batch/v1 PodFailurePolicy, KEP-3329.
 */
export interface PodFailurePolicy {
  /** The rules, in order; at most 20. */
  readonly rules: readonly PodFailurePolicyRule[];
}

/**
 * The action of a rule of a Pod failure policy.
 *
 * Source: batch/v1 PodFailurePolicyRule.
 */
export interface PodFailurePolicyAction {
  /**
   * `FailJob` ends the Job as failed; `FailIndex` fails the index, with `backoffLimitPerIndex`;
   * `Ignore` starts another Pod without counting the failure; `Count` counts it as usual.
   */
  readonly action: 'Count' | 'FailIndex' | 'FailJob' | 'Ignore';
}

/**
 * One rule: what to do, and when. It looks either at exit codes or at conditions.
 *
 * Source: batch/v1 PodFailurePolicyRule.
 */
export type PodFailurePolicyRule = PodFailurePolicyAction &
  (
    | { readonly onExitCodes: OnExitCodes; readonly onPodConditions?: undefined }
    | { readonly onPodConditions: readonly OnPodCondition[]; readonly onExitCodes?: undefined }
  );

/**
 * Matches if the exit code of a container is one of the values (`In`), or none of them (`NotIn`). 0
 * is not a failure, and not allowed with `In`.
 *
 * Source: batch/v1 PodFailurePolicyOnExitCodesRequirement.
 */
export interface OnExitCodes {
  /**
   * The name of the container or init container to check.
   *
   * @default - all containers
   */
  readonly containerName?: string | undefined;
  /** Whether the exit code must be one of the values, or none of them. */
  readonly operator: 'In' | 'NotIn';
  /** The exit codes: 1 to 255 numbers, in ascending order, without duplicates. */
  readonly values: readonly number[];
}

/**
 * Matches if the failed Pod has a condition, such as `{ type: 'DisruptionTarget' }` if its node was
 * drained.
 *
 * Source: batch/v1 PodFailurePolicyOnPodConditionsPattern.
 */
export interface OnPodCondition {
  /** The type of the condition. */
  readonly type: string;
  /**
   * The status of the condition.
   *
   * @default 'True'
   */
  readonly status?: 'False' | 'True' | 'Unknown' | undefined;
}

/**
 * When an Indexed Job counts as succeeded before all of its indexes have succeeded. If one rule is
 * met, the Pods that still run are stopped.
 *
 * Source: batch/v1 SuccessPolicy, KEP-3998.
 */
export interface SuccessPolicy {
  /** The rules; at most 20. */
  readonly rules: readonly SuccessPolicyRule[];
}

/**
 * The indexes that must have succeeded, and how many of them.
 *
 * Source: batch/v1 SuccessPolicyRule.
 */
export interface SuccessPolicyRule {
  /**
   * The indexes that count, such as `'0,2-4'`.
   *
   * @default - all
   */
  readonly succeededIndexes?: string | undefined;
  /**
   * Number of these indexes that must have succeeded.
   *
   * @default - all
   */
  readonly succeededCount?: number | undefined;
}
