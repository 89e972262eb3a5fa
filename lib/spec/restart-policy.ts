/**
 * When the kubelet restarts a container that has terminated: always, only if its exit code is not
 * 0, or never.
 *
 * Source: core/v1 RestartPolicy.
 */
export type RestartPolicy = 'Always' | 'OnFailure' | 'Never';

/**
 * The action if a container terminates with certain exit codes, independent of its `restartPolicy`.
 * If no rule matches, `restartPolicy` applies.
 *
 * Source: core/v1 ContainerRestartRule.
 */
export interface RestartRule {
  /** The exit codes to which the rule applies. */
  readonly exitCodes: RestartRuleExitCodes;
  /**
   * `Restart` starts the container again. `RestartAllContainers` kills all other containers, with a
   * grace period of 2 s and without their preStop hooks, and starts again with the first init
   * container; the Pod keeps its node, IP address and volumes. Since Kubernetes 1.35, on by default
   * since 1.36.
   */
  readonly action: 'Restart' | 'RestartAllContainers';
}

/**
 * A set of exit codes.
 *
 * Source: core/v1 ContainerRestartRuleOnExitCodes.
 */
export interface RestartRuleExitCodes {
  /**
   * `In` matches the listed codes. `NotIn` matches all others, including success (0), unless it is
   * listed.
   */
  readonly operator: 'In' | 'NotIn';
  /**
   * The codes, at most 255.
   *
   * @default - none: `In` never matches, `NotIn` always does
   */
  readonly values?: readonly number[] | undefined;
}
