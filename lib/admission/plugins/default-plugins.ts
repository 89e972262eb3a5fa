import { defaultIngressClass } from './default-ingress-class.js';
import { defaultStorageClass } from './default-storage-class.js';
import { defaultTolerationSeconds } from './default-toleration-seconds.js';
import { limitRanger } from './limit-ranger.js';
import { namespaceLifecycle } from './namespace-lifecycle.js';
import type { AdmissionPlugin } from './plugin.js';
import { podSecurity } from './pod-security.js';
import { podTopologyLabels } from './pod-topology-labels.js';
import { priority } from './priority.js';
import { runtimeClass } from './runtime-class.js';
import { serviceAccount } from './service-account.js';
import { storageObjectInUseProtection } from './storage-protection.js';

/**
 * The plugins that are on by default and that concern new objects, in the order of the server.
 * ResourceQuota comes after them, and changes quotas.
 *
 * Source: pkg/kubeapiserver/options AllOrderedPlugins, DefaultOffAdmissionPlugins.
 */
export const DEFAULT_PLUGINS: readonly AdmissionPlugin[] = [
  namespaceLifecycle,
  limitRanger,
  serviceAccount,
  podSecurity,
  priority,
  defaultTolerationSeconds,
  defaultStorageClass,
  storageObjectInUseProtection,
  runtimeClass,
  defaultIngressClass,
  podTopologyLabels,
];
