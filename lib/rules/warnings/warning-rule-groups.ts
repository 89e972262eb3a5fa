import type { PodRule } from '../context/define-rules.js';
import { annotationWarnings, podSeccompAnnotationWarnings } from './annotation.js';
import { containerWarnings, podAppArmorAnnotationWarnings } from './container.js';
import { podNameWarnings, workloadNameWarnings } from './dns-label-name.js';
import { ingressWarnings } from './ingress.js';
import { hostAliasIpWarnings, nameserverWarnings } from './ip-address.js';
import { jobWarnings } from './job.js';
import { networkPolicyWarnings } from './network-policy.js';
import {
  nodeAffinityWarnings,
  nodeSelectorWarnings,
  runtimeClassWarnings,
  topologySelectorWarnings,
  topologySpreadWarnings,
} from './node-label.js';
import { overlappingPathWarnings } from './overlapping-paths.js';
import { claimWarnings } from './persistent-volume-claim.js';
import { gracePeriodWarnings, podListWarnings } from './pod.js';
import { podAffinityWarnings } from './pod-affinity.js';
import { portNameWarnings, portWarnings } from './port.js';
import { resourceQuotaWarnings } from './resource-quota.js';
import { secretWarnings } from './secret.js';
import { serviceAnnotationWarnings, serviceWarnings } from './service.js';
import { serviceAccountWarnings } from './service-account.js';
import { statefulSetWarnings, volumeWarnings } from './volume.js';

/**
 * All warning rules, in the order of the API server: one group after the other, each for all values
 * of its kinds.
 */
export const warningRuleGroups: readonly (readonly PodRule[])[] = [
  podAppArmorAnnotationWarnings,
  podNameWarnings,
  workloadNameWarnings,
  jobWarnings,
  nodeSelectorWarnings,
  nodeAffinityWarnings,
  topologySpreadWarnings,
  annotationWarnings,
  volumeWarnings,
  overlappingPathWarnings,
  podListWarnings,
  podSeccompAnnotationWarnings,
  containerWarnings,
  portWarnings,
  portNameWarnings,
  gracePeriodWarnings,
  podAffinityWarnings,
  nameserverWarnings,
  hostAliasIpWarnings,
  statefulSetWarnings,
  serviceAccountWarnings,
  secretWarnings,
  claimWarnings,
  topologySelectorWarnings,
  runtimeClassWarnings,
  resourceQuotaWarnings,
  serviceAnnotationWarnings,
  serviceWarnings,
  ingressWarnings,
  networkPolicyWarnings,
];
