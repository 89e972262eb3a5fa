import type { Pod, PodSpec, Toleration } from '../cluster/objects/pod-shape.js';
import type { NodeInfo } from '../scheduling/node-info.js';
import { requiredNodeMatcher } from '../scheduling/node-selector.js';
import { hasUntoleratedTaint } from '../scheduling/taints.js';

/**
 * Returns the Pods of a DaemonSet: one for each node that it selects and whose taints it tolerates.
 *
 * Source: pkg/controller/daemon NodeShouldRunDaemonPod.
 */
export function daemonPods(pod: Pod, nodes: readonly NodeInfo[]): readonly Pod[] {
  const { metadata } = pod;
  const tolerations = [...(pod.spec.tolerations ?? []), ...addedTolerations(pod.spec)];
  const spec = { ...pod.spec, tolerations };
  const matches = requiredNodeMatcher(spec);
  return nodes
    .filter(
      ({ name, node, taints }) =>
        (spec.nodeName ?? name) === name &&
        matches(node) &&
        !hasUntoleratedTaint(taints, tolerations),
    )
    .map(({ name }) => ({
      ...pod,
      metadata: { ...metadata, name: metadata.name.replace(/-\d+$/, `-${name}`) },
      spec: { ...spec, affinity: { ...spec.affinity, nodeAffinity: onlyNode(name) } },
    }));
}

/** Source: pkg/controller/daemon/util AddOrUpdateDaemonPodTolerations. */
function addedTolerations({ hostNetwork }: PodSpec): readonly Toleration[] {
  const added = [
    ['not-ready', 'NoExecute'],
    ['unreachable', 'NoExecute'],
    ['disk-pressure', 'NoSchedule'],
    ['memory-pressure', 'NoSchedule'],
    ['pid-pressure', 'NoSchedule'],
    ['unschedulable', 'NoSchedule'],
    ...(hostNetwork === true ? [['network-unavailable', 'NoSchedule']] : []),
  ];
  return added.map(([name, effect = '']) => ({
    key: `node.kubernetes.io/${name}`,
    operator: 'Exists',
    effect,
  }));
}

/** Source: pkg/controller/daemon/util ReplaceDaemonSetPodNodeNameNodeAffinity. */
const onlyNode = (name: string) => ({
  requiredDuringSchedulingIgnoredDuringExecution: {
    nodeSelectorTerms: [
      { matchFields: [{ key: 'metadata.name', operator: 'In', values: [name] }] },
    ],
  },
});
