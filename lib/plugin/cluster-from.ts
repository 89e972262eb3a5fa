import { readClusterItems } from '../check/read-cluster-items.js';
import type { AppCluster } from '../cluster/cluster.js';
import type { ClusterItem } from '../cluster/cluster-of.js';
import type { NodePool } from '../cluster/node-pool.js';
import { clusterOf } from '../placement/app-cluster.js';
import { findInputs } from '../platform/input/inputs.js';

/**
 * Returns the cluster of a setting: from a file or a folder, or from node pools.
 *
 * @throws Error if a file cannot be read, or contains something else
 */
export async function clusterFrom(source: string | readonly NodePool[]): Promise<AppCluster> {
  if (typeof source !== 'string') return clusterOf(source);
  const items: unknown[] = [];
  for (const input of findInputs(source, '.')) {
    if ('why' in input) throw new Error(`${input.name}: ${input.why}`);
    items.push(...(await readClusterItems(input)));
  }
  return clusterOf(items as ClusterItem[]);
}
