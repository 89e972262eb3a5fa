import { type FixtureTables, fieldFixtures } from './field-fixture.js';
import {
  container,
  cronJob,
  job,
  pod,
  podTemplate,
  podWithAffinityTerm,
  podWithContainer,
  podWithEnv,
  podWithEphemeralClaim,
  podWithNodeRequirement,
  podWithProjectedSource,
  podWithTopologySpread,
  podWithVolume,
  workload,
} from './pods.js';

/** Names: what Kubernetes and the domain name system call things. */
export const NAMES: FixtureTables = {
  'DNS labels': fieldFixtures(
    'dnsLabel',
    (name) => podWithContainer({ name }),
    (name) => pod({ initContainers: [container({ name })] }),
    (name) => pod({ volumes: [{ name }] }),
    (name) => pod({ volumes: [{ name, ephemeral: { volumeClaimTemplate: { spec: {} } } }] }),
    (hostname) => pod({ hostname }),
    (subdomain) => pod({ subdomain }),
    (namespace) => pod({}, { namespace }),
    (name) => workload('StatefulSet', {}, { name }),
    (generateName) => workload('StatefulSet', {}, { name: undefined, generateName }),
    (serviceName) => workload('StatefulSet', { serviceName }),
    (name) => workload('StatefulSet', { volumeClaimTemplates: [{ metadata: { name }, spec: {} }] }),
    (name) => pod({ resourceClaims: [{ name, resourceClaimName: 'a' }] }),
    (request) =>
      pod({
        resourceClaims: [{ name: 'a', resourceClaimName: 'a' }],
        containers: [container({ resources: { claims: [{ name: 'a', request }] } })],
      }),
    (namespace) => podWithAffinityTerm({ namespaces: [namespace] }),
    (volumeName) => podWithEnv({ valueFrom: { fileKeyRef: { volumeName, path: 'a', key: 'A' } } }),
    (volumeName) => podWithVolume({ storageos: { volumeName, volumeNamespace: volumeName } }),
    (name) => job({ completionMode: 'Indexed', completions: 10 }, { name }),
  ),
  'DNS subdomains': fieldFixtures(
    'dnsSubdomain',
    (name) => pod({}, { name }),
    (generateName) => pod({}, { name: undefined, generateName }),
    (name) => ({
      ...workload('ReplicationController', { selector: { a: 'b' } }, { name }),
      apiVersion: 'v1',
    }),
    (generateName) => ({
      ...workload(
        'ReplicationController',
        { selector: { a: 'b' } },
        { name: undefined, generateName },
      ),
      apiVersion: 'v1',
    }),
    (name) => workload('Deployment', {}, { name }),
    (name) => job({}, { name }),
    (generateName) => job({}, { name: undefined, generateName }),
    (name) => ({ ...cronJob({}), metadata: { name } }),
    (serviceAccountName) => pod({ serviceAccountName }),
    (nodeName) => pod({ nodeName }),
    (priorityClassName) => pod({ priorityClassName }),
    (runtimeClassName) => pod({ runtimeClassName }),
    (hostnameOverride) => pod({ hostnameOverride }),
    (name) => podWithContainer({ envFrom: [{ configMapRef: { name } }] }),
    (name) => podWithEnv({ valueFrom: { secretKeyRef: { name, key: 'a' } } }),
    (search) => pod({ dnsConfig: { searches: [search] } }),
    (name) => pod({ hostAliases: [{ ip: '1.2.3.4', hostnames: [name] }] }),
    (driver) => podWithVolume({ csi: { driver } }),
    (name) => podWithVolume({ csi: { driver: 'a', nodePublishSecretRef: { name } } }),
    (name) => pod({ resourceClaims: [{ name: 'a', resourceClaimName: name }] }),
    (storageClassName) => podWithEphemeralClaim({ storageClassName }),
    (apiGroup) => podWithEphemeralClaim({ dataSource: { apiGroup, kind: 'A', name: 'a' } }),
    (name) => podWithProjectedSource({ clusterTrustBundle: { name, path: 'a' } }),
    (name) => podWithProjectedSource({ clusterTrustBundle: { name: `a.b:c:${name}`, path: 'a' } }),
    (name) =>
      podWithContainer({ securityContext: { windowsOptions: { gmsaCredentialSpecName: name } } }),
    (value) =>
      podWithNodeRequirement(
        { key: 'metadata.name', operator: 'In', values: [value] },
        'matchFields',
      ),
  ),
  'qualified names': fieldFixtures(
    'qualifiedName',
    (key) => pod({}, { labels: { [key]: 'a' } }),
    (key) => pod({}, { annotations: { [key]: 'a' } }),
    (name) => pod({}, { finalizers: [name] }),
    (key) =>
      workload('Deployment', {
        template: {
          ...podTemplate,
          metadata: { labels: { a: 'b', [key]: 'c' }, annotations: { [key]: '' } },
        },
      }),
    (key) => workload('Deployment', { selector: { matchLabels: { a: 'b', [key]: 'c' } } }),
    (key) =>
      workload('DaemonSet', { selector: { matchExpressions: [{ key, operator: 'Exists' }] } }),
    (key) => pod({ nodeSelector: { [key]: 'a' } }),
    (key) => podWithNodeRequirement({ key, operator: 'Exists' }),
    (key) => podWithNodeRequirement({ key, operator: 'In', values: ['a'] }, 'matchFields'),
    (topologyKey) => podWithAffinityTerm({ topologyKey }),
    (topologyKey) => podWithTopologySpread({ topologyKey }),
    (key) => podWithAffinityTerm({ matchLabelKeys: [key] }),
    (key) => podWithTopologySpread({ matchLabelKeys: [key], labelSelector: {} }),
    (key) => pod({ tolerations: [{ key, operator: 'Exists' }] }),
    (conditionType) => pod({ readinessGates: [{ conditionType }] }),
    (name) => pod({ schedulingGates: [{ name }] }),
    (type) =>
      job({
        podFailurePolicy: {
          rules: [{ action: 'Ignore', onPodConditions: [{ type, status: 'True' }] }],
        },
      }),
    (key) =>
      podWithProjectedSource({
        podCertificate: {
          signerName: 'a.b/c',
          keyType: 'ED25519',
          keyPath: 'a',
          userAnnotations: { [key]: '' },
        },
      }),
    (key) => podWithVolume({ flexVolume: { driver: 'a', options: { [key]: 'a' } } }),
  ),
  'label values': fieldFixtures(
    'labelValue',
    (value) => pod({}, { labels: { a: value } }),
    (value) => job({}, { labels: { a: value } }),
    (value) => pod({ nodeSelector: { a: value } }),
    (value) => workload('ReplicaSet', { selector: { matchLabels: { a: value } } }),
    (value) =>
      workload('DaemonSet', {
        selector: { matchExpressions: [{ key: 'a', operator: 'In', values: [value] }] },
      }),
    (value) => podWithNodeRequirement({ key: 'a', operator: 'In', values: [value] }),
    (value) => pod({ tolerations: [{ key: 'a', value }] }),
    (value) =>
      pod({
        affinity: {
          podAffinity: {
            preferredDuringSchedulingIgnoredDuringExecution: [
              {
                weight: 1,
                podAffinityTerm: { topologyKey: 'a', labelSelector: { matchLabels: { a: value } } },
              },
            ],
          },
        },
      }),
  ),
};
