import { hostAlias, nameserver } from './address.js';
import { annotation, seccompOfPod } from './annotation.js';
import { appArmorOfPod, container } from './container.js';
import { job } from './job.js';
import { podName, workloadName } from './name.js';
import { nodeAffinity, nodeSelector, topologySpread } from './node-label.js';
import type { WarnRule } from './on.js';
import { ending, lists } from './pod.js';
import { podAffinity } from './pod-affinity.js';
import { port, portName } from './port.js';
import { virtualPath } from './virtual-path.js';
import { statefulSet, volume } from './volume.js';

/** Every reason to warn, in the order in which the API server speaks: one group after the other, each over all values of its kind. */
export const groups: readonly (readonly WarnRule[])[] = [
  appArmorOfPod,
  podName,
  workloadName,
  job,
  nodeSelector,
  nodeAffinity,
  topologySpread,
  annotation,
  volume,
  virtualPath,
  lists,
  seccompOfPod,
  container,
  port,
  portName,
  ending,
  podAffinity,
  nameserver,
  hostAlias,
  statefulSet,
];
