import type { ClusterState } from '../cluster-state.js';
import type { NodeInfo } from '../node-info.js';
import type { PodInfo } from '../pod-info.js';

/** Returns sentences about why a plugin refuses a node, with the numbers and labels. */
export type Explainer = (pod: PodInfo, node: NodeInfo, cluster: ClusterState) => readonly string[];

/** Returns a label of a node for messages. */
export function labelText({ labels }: NodeInfo, key: string): string {
  return Object.hasOwn(labels, key)
    ? `the node has ${key}=${labels[key]}`
    : `the node has no label ${key}`;
}

export const titleOfPod = ({ namespace, name }: PodInfo): string => `Pod ${namespace}/${name}`;
