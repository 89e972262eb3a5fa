/**
 * What a failed Pod means for its Job. The first rule that fits counts; where none does, the
 * failure counts towards `backoffLimit`.
 *
 * Source: batch/v1 PodFailurePolicy, KEP-3329.
 */
export interface PodFailurePolicy {
  /** At most 20 of them, in order. */
  readonly rules: readonly PodFailurePolicyRule[];
}

/**
 * What a rule of a Pod failure policy does.
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
 * Whether a container's exit code is one of some, or none of them. 0 is no failure, and not among
 * `In`.
 *
 * Source: batch/v1 PodFailurePolicyOnExitCodesRequirement.
 */
export interface OnExitCodes {
  /**
   * The container, or init container, that is looked at.
   *
   * @default - every container
   */
  readonly containerName?: string | undefined;
  readonly operator: 'In' | 'NotIn';
  /** From 1 to 255 of them, in order, each once. */
  readonly values: readonly number[];
}

/**
 * A condition that the failed Pod has: `{ type: 'DisruptionTarget' }` where a node drained it.
 *
 * Source: batch/v1 PodFailurePolicyOnPodConditionsPattern.
 */
export interface OnPodCondition {
  readonly type: string;
  /** @default 'True' */
  readonly status?: 'False' | 'True' | 'Unknown' | undefined;
}

/**
 * When an Indexed Job has succeeded although not all its indexes have. One rule that is met is
 * enough; what still runs is ended.
 *
 * Source: batch/v1 SuccessPolicy, KEP-3998.
 */
export interface SuccessPolicy {
  /** At most 20 of them. */
  readonly rules: readonly SuccessPolicyRule[];
}

/**
 * Which indexes must have succeeded, and how many of them.
 *
 * Source: batch/v1 SuccessPolicyRule.
 */
export interface SuccessPolicyRule {
  /**
   * The indexes that count: `'0,2-4'`.
   *
   * @default - all
   */
  readonly succeededIndexes?: string | undefined;
  /**
   * How many of them must have succeeded.
   *
   * @default - all
   */
  readonly succeededCount?: number | undefined;
}
