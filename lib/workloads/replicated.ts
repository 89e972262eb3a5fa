/** The fields of workloads with a number of replicas. */
export interface Replicated {
  /**
   * Number of Pods. Leave it out if an autoscaler sets it; otherwise every apply resets it.
   *
   * @default 1
   */
  readonly replicas?: number | undefined;
  /**
   * Seconds for which a new Pod must have been ready before it counts as available.
   *
   * @default 0
   */
  readonly minReadySeconds?: number | undefined;
}
