import type { Api } from '../api/api.js';
import type { KubernetesObject } from '../api/kubernetes-object.js';
import { hasEnded } from '../cluster/cluster.js';
import type { ClusterObjects } from '../cluster/objects/cluster-shapes.js';

/** Returns how many Pods of a workload exist, and have not ended. */
export function countExistingPods(
  { kind, metadata }: KubernetesObject,
  { pods }: ClusterObjects,
): number {
  const { name = '', namespace = 'default' } = (metadata ?? {}) as Api<'ObjectMeta'>;
  return pods.filter((pod) => {
    const controller = pod.metadata.ownerReferences?.find((each) => each.controller);
    return (
      controller !== undefined &&
      (pod.metadata.namespace ?? 'default') === namespace &&
      !hasEnded(pod) &&
      isControlledBy(controller, pod.metadata.labels, String(kind), name)
    );
  }).length;
}

/** Whether the controller of a Pod is a workload, or its ReplicaSet or Job. */
function isControlledBy(
  controller: { readonly kind: string; readonly name: string },
  labels: Readonly<Record<string, string>>,
  kind: string,
  name: string,
): boolean {
  if (kind === 'Deployment')
    return (
      controller.kind === 'ReplicaSet' &&
      controller.name === `${name}-${labels['pod-template-hash'] ?? ''}`
    );
  if (kind === 'CronJob')
    return controller.kind === 'Job' && /^-\d+$/.test(controller.name.slice(name.length));
  return controller.kind === kind && controller.name === name;
}
