import type { ClusterState } from './cluster-state.js';

/**
 * Returns a function that remembers its result for each object of a cluster, until claims or
 * volumes change.
 */
export function oncePerCluster<Key extends object, Result>(
  compute: (key: Key, cluster: ClusterState) => Result,
): (key: Key, cluster: ClusterState) => Result {
  const clusters = new WeakMap<ClusterState, Known<Key, Result>>();
  return (key, cluster) => {
    const { claimChanges } = cluster;
    let known = clusters.get(cluster);
    if (known?.claimChanges !== claimChanges) {
      known = { claimChanges, results: new WeakMap() };
      clusters.set(cluster, known);
    }
    const found = known.results.get(key) ?? { result: compute(key, cluster) };
    known.results.set(key, found);
    return found.result;
  };
}

interface Known<Key extends object, Result> {
  readonly claimChanges: number;
  readonly results: WeakMap<Key, { readonly result: Result }>;
}
