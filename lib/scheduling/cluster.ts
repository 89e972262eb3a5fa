/** A cluster that `clusterOf` has read. */
export interface Cluster {
  /** The number of nodes. */
  readonly nodeCount: number;
  /**
   * The number of Pods that are bound to one of these nodes and have not ended. If it is 0, the
   * nodes are taken to be empty.
   */
  readonly boundPodCount: number;
}
