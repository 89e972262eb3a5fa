import type { At } from './at.js';

/** The kinds whose Pods others call, day in, day out. */
export const SERVES: ReadonlySet<string> = new Set(['Deployment', 'StatefulSet', 'ReplicaSet', 'ReplicationController']);

/** How many Pods a workload has at the same time, where that is written. */
export function replicasOf({ kind, nodes: [top] }: At): number {
  const { spec } = (top?.value ?? {}) as { readonly spec?: { readonly replicas?: number; readonly parallelism?: number } };
  return (kind === 'Job' ? spec?.parallelism : spec?.replicas) ?? 1;
}
