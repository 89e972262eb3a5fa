import type { Placement } from '../placement/placement.js';

/** Returns a placement as JSON, without the manifests. */
export function placementJson(placement: Placement, cluster: string): string {
  const workloads = placement.workloads.map(({ manifest: _, ...workload }) => workload);
  return `${JSON.stringify({ cluster, ...placement, workloads }, null, 2)}\n`;
}
