/** What is said of Pods that exist a number of times. */
export interface Replicated {
  /**
   * How many Pods there are to be. Leave it out where an autoscaler sets it, or each apply sets it
   * back.
   *
   * @default 1
   */
  readonly replicas?: number | undefined;
  /**
   * For how many seconds a new Pod must have been ready before it counts as available.
   *
   * @default 0
   */
  readonly minReadySeconds?: number | undefined;
}
