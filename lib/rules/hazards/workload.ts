import type { HazardContext } from './hazard-context.js';

/** The kinds whose Pods others call, day in, day out. */
export const SERVING_KINDS: ReadonlySet<string> = new Set([
  'Deployment',
  'StatefulSet',
  'ReplicaSet',
  'ReplicationController',
]);

/** How many Pods a workload has at the same time, where that is written. */
export function replicasOf({ rootKind, nodes: [top] }: HazardContext): number {
  const { spec } = (top?.value ?? {}) as {
    readonly spec?: { readonly replicas?: number; readonly parallelism?: number };
  };
  return (rootKind === 'Job' ? spec?.parallelism : spec?.replicas) ?? 1;
}
