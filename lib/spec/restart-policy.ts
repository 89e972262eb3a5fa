/**
 * When the kubelet starts a container again after it ended: whatever its exit code, on another code
 * than 0, or not at all.
 *
 * Source: core/v1 RestartPolicy.
 */
export type RestartPolicy = 'Always' | 'OnFailure' | 'Never';

/**
 * What is done when a container ends with certain exit codes, whatever its `restartPolicy`. Where
 * none matches, `restartPolicy` decides.
 *
 * Source: core/v1 ContainerRestartRule.
 */
export interface RestartRule {
  /** The exit codes that the rule is for. */
  readonly exitCodes: RestartRuleExitCodes;
  /**
   * `Restart` starts the container again. `RestartAllContainers` kills all others, with 2 s to stop
   * and without their preStop hooks, and begins anew from the first init container; the Pod keeps
   * its node, IP address and volumes. Since Kubernetes 1.35, on by default since 1.36.
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
   * `In` means the codes listed. `NotIn` means all others, and so the success, 0, unless it is
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
