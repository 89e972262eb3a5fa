import { sharedClaimHazards, statefulDataHazards } from './persistent-data.js';
import { qosClassHazards } from './qos-class.js';
import { commandHazards } from './command.js';
import { jobContainerHazards, preStopHookHazards, jobSidecarHazards, initContainerHazards } from './job-completion.js';
import { imageHazards } from './image.js';
import { volumeMountHazards } from './volume-mount.js';
import { networkHazards } from './network.js';
import type { HazardRule } from './define-hazard-rules.js';
import { probeTimingHazards } from './probe-timing.js';
import { probePortHazards } from './probe-port.js';
import { sharedNamespaceHazards } from './shared-namespaces.js';
import { hostNetworkReplicaHazards, hostPortHazards, hostPortSurgeHazards } from './host-ports.js';
import { resourceHazards } from './resources.js';
import { rolloutHazards } from './rollout.js';
import { securityContextHazards } from './security-context.js';
import { serviceAccountHazards } from './service-account.js';
import { sysctlHazards } from './sysctl.js';
import { environmentVariableHazards } from './environment-variables.js';
import { volumeHazards } from './volume.js';

/** Every hazard that a manifest shows, but for what a server drops. */
export const hazardRules: readonly HazardRule[] = [
  probePortHazards,
  probeTimingHazards,
  jobContainerHazards,
  initContainerHazards,
  preStopHookHazards,
  jobSidecarHazards,
  rolloutHazards,
  hostPortHazards,
  hostNetworkReplicaHazards,
  hostPortSurgeHazards,
  sharedClaimHazards,
  statefulDataHazards,
  qosClassHazards,
  commandHazards,
  imageHazards,
  volumeMountHazards,
  networkHazards,
  sharedNamespaceHazards,
  resourceHazards,
  securityContextHazards,
  serviceAccountHazards,
  sysctlHazards,
  environmentVariableHazards,
  volumeHazards,
].flat();
