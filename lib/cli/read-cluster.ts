import { readClusterItems } from '../check/read-cluster-items.js';
import type { AppCluster } from '../cluster/cluster.js';
import type { ClusterItem } from '../cluster/cluster-of.js';
import type { NodePool } from '../cluster/node-pool.js';
import { escapeLine } from '../formats/escape-text.js';
import { clusterOf } from '../placement/app-cluster.js';
import { pluralize } from '../platform/terminal/progress-line.js';
import { UsageError, withUsageErrors } from './command.js';
import { type InputIo, readableInputsFor } from './read-pod-objects.js';

/**
 * Returns the cluster of a setting: from a file, a folder or standard input (`-`), or from node
 * pools.
 *
 * @throws UsageError if a file cannot be read, or contains something else
 */
export const clusterFrom = async (
  source: string | readonly NodePool[],
  io: InputIo,
): Promise<AppCluster> =>
  withNodes(
    source,
    typeof source === 'string'
      ? await readCluster(source, io)
      : withUsageErrors(() => clusterOf(source)),
  );

/** Returns a cluster in words, such as `cluster.json: 3 nodes with 41 Pods`. */
export const describeCluster = (
  source: string | readonly NodePool[],
  { nodeCount, boundPodCount }: AppCluster,
): string =>
  `${nameOf(source)}: ${pluralize(nodeCount, 'node')} with ${pluralize(boundPodCount, 'Pod')}`;

/** @throws UsageError if a cluster has no nodes, such as one of Pods alone */
function withNodes(source: string | readonly NodePool[], cluster: AppCluster): AppCluster {
  if (cluster.nodeCount > 0) return cluster;
  throw new UsageError(
    `${nameOf(source)}: there are no nodes: write the output of kubectl get nodes,pods -A -o json`,
  );
}

const nameOf = (source: string | readonly NodePool[]): string =>
  typeof source === 'string' ? escapeLine(source) : 'node pools';

async function readCluster(path: string, io: InputIo): Promise<AppCluster> {
  const items: unknown[] = [];
  for (const input of readableInputsFor(path, io))
    items.push(...(await readClusterItems(input).catch(toUsageError)));
  const name = path === '-' ? '<stdin>' : path;
  if (items.length === 0) throw new UsageError(`${name}: there is no object of a cluster`);
  try {
    return clusterOf(items as ClusterItem[]);
  } catch (error) {
    throw new UsageError(`${name}: ${(error as Error).message}`, { cause: error });
  }
}

const toUsageError = (error: unknown): never => {
  throw new UsageError((error as Error).message, { cause: error });
};
