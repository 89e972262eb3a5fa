import type { PodRuleContext } from '../context/define-rules.js';

/** The kinds whose Pods serve requests continuously. */
export const SERVING_KINDS: ReadonlySet<string> = new Set([
  'Deployment',
  'StatefulSet',
  'ReplicaSet',
  'ReplicationController',
]);

/**
 * The number of Pods that a workload runs at the same time. 1 if the manifest does not specify it.
 */
export function replicasOf({ rootKind, nodes: [top] }: PodRuleContext): number {
  const { spec } = (top?.value ?? {}) as {
    readonly spec?: { readonly replicas?: number; readonly parallelism?: number };
  };
  return (rootKind === 'Job' ? spec?.parallelism : spec?.replicas) ?? 1;
}
