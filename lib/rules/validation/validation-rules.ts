import type { PodRule } from '../context/define-rules.js';
import * as affinity from './affinity.js';
import * as volumeBlock from './block-volumes.js';
import * as configMap from './config-map.js';
import * as container from './container.js';
import * as cronJob from './cron-job.js';
import * as dns from './dns.js';
import * as env from './env.js';
import * as ephemeralContainer from './ephemeral-container.js';
import * as fieldRef from './field-ref.js';
import * as fileUser from './file-owner-user.js';
import * as generation from './generation.js';
import * as autoscaler from './horizontal-pod-autoscaler.js';
import * as ingress from './ingress.js';
import * as job from './job.js';
import * as jobPolicy from './job-policy.js';
import * as jobSelector from './job-selector.js';
import * as labelSelector from './label-selector.js';
import * as limitRange from './limit-range.js';
import * as managedFields from './managed-fields.js';
import * as metadata from './metadata.js';
import * as metric from './metric.js';
import * as metricTarget from './metric-target.js';
import * as namespace from './namespace.js';
import * as networkPolicy from './network-policy.js';
import * as os from './os.js';
import * as owner from './owner-reference.js';
import * as claim from './persistent-volume-claim.js';
import * as pod from './pod.js';
import * as annotation from './pod-annotations.js';
import * as budget from './pod-disruption-budget.js';
import * as podNames from './pod-names.js';
import * as podResources from './pod-resources.js';
import * as port from './port.js';
import * as priorityClass from './priority-class.js';
import * as probe from './probe.js';
import * as certificate from './projected-certificates.js';
import * as volumeRetired from './removed-volumes.js';
import * as resourceClaim from './resource-claim.js';
import * as resourceQuota from './resource-quota.js';
import * as resources from './resources.js';
import * as restart from './restart-policy.js';
import * as role from './role.js';
import * as roleBinding from './role-binding.js';
import * as rollout from './rollout.js';
import * as runtimeClass from './runtime-class.js';
import * as scaling from './scaling-rules.js';
import * as scopeSelector from './scope-selector.js';
import * as seccompOci from './seccomp-oci.js';
import * as secret from './secret.js';
import * as securityContext from './security-context.js';
import * as profile from './security-profiles.js';
import * as service from './service.js';
import * as serviceAddresses from './service-addresses.js';
import * as servicePort from './service-port.js';
import * as serviceTraffic from './service-traffic.js';
import * as statefulSet from './stateful-set.js';
import * as storageClass from './storage-class.js';
import * as templateMetadata from './template-metadata.js';
import * as toleration from './toleration.js';
import * as topologySpread from './topology-spread.js';
import * as volume from './volume.js';
import * as device from './volume-device.js';
import * as volumeFiles from './volume-files.js';
import * as mount from './volume-mount.js';
import * as volumeProjected from './volume-projected.js';
import * as windowsOptions from './windows-options.js';
import * as workload from './workload.js';
import * as workloadAnnotations from './workload-annotations.js';

const RULE_MODULES = [
  metadata,
  templateMetadata,
  managedFields,
  owner,
  annotation,
  pod,
  podNames,
  os,
  dns,
  container,
  ephemeralContainer,
  restart,
  port,
  env,
  fieldRef,
  mount,
  device,
  volume,
  volumeBlock,
  volumeFiles,
  fileUser,
  volumeRetired,
  volumeProjected,
  certificate,
  claim,
  probe,
  resources,
  podResources,
  resourceClaim,
  securityContext,
  profile,
  seccompOci,
  windowsOptions,
  labelSelector,
  affinity,
  topologySpread,
  toleration,
  workload,
  rollout,
  statefulSet,
  job,
  jobSelector,
  jobPolicy,
  cronJob,
  workloadAnnotations,
  role,
  roleBinding,
  storageClass,
  runtimeClass,
  limitRange,
  resourceQuota,
  scopeSelector,
  generation,
  configMap,
  namespace,
  priorityClass,
  service,
  serviceAddresses,
  servicePort,
  serviceTraffic,
  ingress,
  networkPolicy,
  secret,
  autoscaler,
  metric,
  metricTarget,
  scaling,
  budget,
];

/** All validation rules, grouped by topic. */
export const validationRules: readonly PodRule[] = RULE_MODULES.flatMap((noun) =>
  Object.values<readonly PodRule[]>(noun).flat(),
);
