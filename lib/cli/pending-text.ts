import type { KubernetesObject } from '../api/kubernetes-object.js';
import type { KubernetesVersion } from '../api/kubernetes-version.js';
import type { Cluster } from '../cluster/cluster.js';
import { escapeLine } from '../formats/escape-text.js';
import { wrapText } from '../formats/wrap-text.js';
import { place } from '../placement/place.js';

/**
 * Returns why the first Pod of an object stays Pending in a cluster, or is not created;
 * `undefined` if it finds a node.
 */
export function pendingTextOf(
  manifest: KubernetesObject,
  cluster: Cluster,
  kubernetes: KubernetesVersion,
  width: number | undefined,
): string | undefined {
  const [workload] = place([manifest], cluster, { kubernetes, orders: 1 }).workloads;
  if (workload === undefined || workload.pods[0]?.node !== undefined) return undefined;
  const message = workload.pods[0]?.message ?? workload.message;
  if (message === undefined && workload.refused === undefined) return undefined;
  const text =
    message === undefined
      ? `  no Pod is created: ${workload.refused?.join(', ')}`
      : `  Pending: FailedScheduling: ${message}`;
  return `${wrapText(escapeLine(text), { width, indent: 4 })}\n`;
}
