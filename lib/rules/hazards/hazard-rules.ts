import type { PodRule } from '../context/define-rules.js';
import { commandHazards } from './command.js';
import { environmentVariableHazards } from './environment-variables.js';
import { hiddenMountHazards } from './hidden-mounts.js';
import { hostNetworkReplicaHazards, hostPortHazards, hostPortSurgeHazards } from './host-ports.js';
import { imageHazards } from './image.js';
import {
  initContainerHazards,
  jobContainerHazards,
  jobSidecarHazards,
  preStopHookHazards,
} from './job-completion.js';
import { linuxLimitHazards } from './linux-limits.js';
import { networkHazards } from './network.js';
import { sharedClaimHazards, statefulDataHazards } from './persistent-data.js';
import { hookPortHazards, probePortHazards } from './probe-port.js';
import { probeTimingHazards } from './probe-timing.js';
import { qosClassHazards } from './qos-class.js';
import { resourceFieldHazards } from './resource-field.js';
import { resourceHazards } from './resources.js';
import { rolloutHazards } from './rollout.js';
import { securityContextHazards } from './security-context.js';
import { serviceAccountHazards } from './service-account.js';
import { sharedNamespaceHazards } from './shared-namespaces.js';
import { sysctlHazards } from './sysctl.js';
import { volumeHazards } from './volume.js';
import { volumeMountHazards } from './volume-mount.js';

/** All hazard rules, except those for disabled fields. */
export const hazardRules: readonly PodRule[] = [
  probePortHazards,
  hookPortHazards,
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
  hiddenMountHazards,
  networkHazards,
  linuxLimitHazards,
  sharedNamespaceHazards,
  resourceHazards,
  resourceFieldHazards,
  securityContextHazards,
  serviceAccountHazards,
  sysctlHazards,
  environmentVariableHazards,
  volumeHazards,
].flat();
