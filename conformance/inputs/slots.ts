import type { FormatName } from './formats.js';
import type { Manifest } from './kinds.js';
import type { Fields } from './walk.js';

/** A place in a manifest for a text of a format: nothing else in the manifest is wrong. */
export interface Slot {
  readonly format: FormatName;
  readonly put: (text: string) => Manifest;
}

const container = (fields: Fields): Fields => ({ name: 'a', image: 'a', ...fields });
const pod = (spec: Fields, metadata: Fields = {}): Manifest => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'a', ...metadata },
  spec: { containers: [container({})], ...spec },
});
const podOf = (fields: Fields): Manifest => pod({ containers: [container(fields)] });
const volume = (fields: Fields): Manifest => pod({ volumes: [{ name: 'v', ...fields }] });
const file = (item: Fields): Manifest => volume({ downwardAPI: { items: [{ path: 'a', ...item }] } });
const source = (fields: Fields): Manifest => pod({ serviceAccountName: 'a', volumes: [{ name: 'v', projected: { sources: [fields] } }] });
const claim = (spec: Fields): Manifest =>
  volume({
    ephemeral: {
      volumeClaimTemplate: { spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } }, ...spec } },
    },
  });
const env = (variable: Fields): Manifest => podOf({ env: [{ name: 'A', ...variable }] });
const limits = (limits: Fields, requests: Fields = {}): Manifest => podOf({ resources: { limits, requests } });
const template = { metadata: { labels: { a: 'b' } }, spec: { containers: [container({})] } };
const workload = (kind: string, spec: Fields, metadata: Fields = {}): Manifest => ({
  apiVersion: 'apps/v1',
  kind,
  metadata: { name: 'a', ...metadata },
  spec: { selector: { matchLabels: { a: 'b' } }, template, ...spec },
});
const jobSpec = { template: { spec: { restartPolicy: 'Never', containers: [container({})] } } };
const job = (spec: Fields, metadata: Fields = {}): Manifest => ({
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: { name: 'a', ...metadata },
  spec: { ...jobSpec, ...spec },
});
const cronJob = (spec: Fields): Manifest => ({
  apiVersion: 'batch/v1',
  kind: 'CronJob',
  metadata: { name: 'a' },
  spec: { schedule: '* * * * *', jobTemplate: { spec: jobSpec }, ...spec },
});
const annotated = (key: string, value: string, spec: Fields = {}): Manifest => pod(spec, { annotations: { [key]: value } });
const spread = (fields: Fields): Manifest =>
  pod({ topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'a', whenUnsatisfiable: 'DoNotSchedule', ...fields }] });
const term = (fields: Fields): Manifest =>
  pod({
    affinity: { podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'a', labelSelector: {}, ...fields }] } },
  });
const nodes = (requirement: Fields, list = 'matchExpressions'): Manifest =>
  pod({
    affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ [list]: [requirement] }] } } },
  });

const slot =
  (format: FormatName) =>
  (put: (text: string) => Manifest): Slot => ({ format, put });
const slots = (format: FormatName, ...puts: readonly ((text: string) => Manifest)[]): readonly Slot[] => puts.map(slot(format));

/** The tables: each format that Kubernetes reads texts in, wherever it reads it. */
export const TABLES: Readonly<Record<string, readonly Slot[]>> = {
  quantities: slots(
    'quantity',
    (cpu) => limits({ cpu }),
    (memory) => limits({ memory: '1Gi' }, { memory }),
    (gpu) => limits({ 'example.com/gpu': gpu }),
    (gpu) => limits({ 'example.com/gpu': '3' }, { 'example.com/gpu': gpu }),
    (pages) => limits({ cpu: 1, 'hugepages-2Mi': pages }),
    (pages) => limits({ cpu: 1, 'hugepages-2Mi': '4Mi' }, { 'hugepages-2Mi': pages }),
    (size) => limits({ cpu: 1, [`hugepages-${size}`]: '4Mi' }),
    (pods) => limits({ pods }),
    (cpu) => pod({ resources: { limits: { cpu }, requests: { cpu: '1500m' } } }),
    (memory) => pod({ resources: { requests: { memory } }, containers: [container({ resources: { requests: { memory: '100M' } } })] }),
    (cpu) => pod({ overhead: { cpu } }),
    (sizeLimit) => volume({ emptyDir: { sizeLimit } }),
    (storage) => claim({ resources: { requests: { storage } } }),
    (divisor) => env({ valueFrom: { resourceFieldRef: { resource: 'limits.cpu', divisor } } }),
    (divisor) => file({ resourceFieldRef: { containerName: 'a', resource: 'requests.memory', divisor } }),
    (divisor) => env({ valueFrom: { resourceFieldRef: { resource: 'limits.hugepages-2Mi', divisor } } }),
  ),
  'DNS labels': slots(
    'dnsLabel',
    (name) => podOf({ name }),
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
    (namespace) => term({ namespaces: [namespace] }),
    (volumeName) => env({ valueFrom: { fileKeyRef: { volumeName, path: 'a', key: 'A' } } }),
    (volumeName) => volume({ storageos: { volumeName, volumeNamespace: volumeName } }),
    (name) => job({ completionMode: 'Indexed', completions: 10 }, { name }),
  ),
  'DNS subdomains': slots(
    'dnsSubdomain',
    (name) => pod({}, { name }),
    (generateName) => pod({}, { name: undefined, generateName }),
    (name) => ({ ...workload('ReplicationController', { selector: { a: 'b' } }, { name }), apiVersion: 'v1' }),
    (generateName) => ({
      ...workload('ReplicationController', { selector: { a: 'b' } }, { name: undefined, generateName }),
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
    (name) => podOf({ envFrom: [{ configMapRef: { name } }] }),
    (name) => env({ valueFrom: { secretKeyRef: { name, key: 'a' } } }),
    (search) => pod({ dnsConfig: { searches: [search] } }),
    (name) => pod({ hostAliases: [{ ip: '1.2.3.4', hostnames: [name] }] }),
    (driver) => volume({ csi: { driver } }),
    (name) => volume({ csi: { driver: 'a', nodePublishSecretRef: { name } } }),
    (name) => pod({ resourceClaims: [{ name: 'a', resourceClaimName: name }] }),
    (storageClassName) => claim({ storageClassName }),
    (apiGroup) => claim({ dataSource: { apiGroup, kind: 'A', name: 'a' } }),
    (name) => source({ clusterTrustBundle: { name, path: 'a' } }),
    (name) => source({ clusterTrustBundle: { name: `a.b:c:${name}`, path: 'a' } }),
    (name) => podOf({ securityContext: { windowsOptions: { gmsaCredentialSpecName: name } } }),
    (value) => nodes({ key: 'metadata.name', operator: 'In', values: [value] }, 'matchFields'),
  ),
  'qualified names': slots(
    'qualifiedName',
    (key) => pod({}, { labels: { [key]: 'a' } }),
    (key) => pod({}, { annotations: { [key]: 'a' } }),
    (name) => pod({}, { finalizers: [name] }),
    (key) =>
      workload('Deployment', { template: { ...template, metadata: { labels: { a: 'b', [key]: 'c' }, annotations: { [key]: '' } } } }),
    (key) => workload('Deployment', { selector: { matchLabels: { a: 'b', [key]: 'c' } } }),
    (key) => workload('DaemonSet', { selector: { matchExpressions: [{ key, operator: 'Exists' }] } }),
    (key) => pod({ nodeSelector: { [key]: 'a' } }),
    (key) => nodes({ key, operator: 'Exists' }),
    (key) => nodes({ key, operator: 'In', values: ['a'] }, 'matchFields'),
    (topologyKey) => term({ topologyKey }),
    (topologyKey) => spread({ topologyKey }),
    (key) => term({ matchLabelKeys: [key] }),
    (key) => spread({ matchLabelKeys: [key], labelSelector: {} }),
    (key) => pod({ tolerations: [{ key, operator: 'Exists' }] }),
    (conditionType) => pod({ readinessGates: [{ conditionType }] }),
    (name) => pod({ schedulingGates: [{ name }] }),
    (type) => job({ podFailurePolicy: { rules: [{ action: 'Ignore', onPodConditions: [{ type, status: 'True' }] }] } }),
    (key) => source({ podCertificate: { signerName: 'a.b/c', keyType: 'ED25519', keyPath: 'a', userAnnotations: { [key]: '' } } }),
    (key) => volume({ flexVolume: { driver: 'a', options: { [key]: 'a' } } }),
  ),
  'label values': slots(
    'labelValue',
    (value) => pod({}, { labels: { a: value } }),
    (value) => job({}, { labels: { a: value } }),
    (value) => pod({ nodeSelector: { a: value } }),
    (value) => workload('ReplicaSet', { selector: { matchLabels: { a: value } } }),
    (value) => workload('DaemonSet', { selector: { matchExpressions: [{ key: 'a', operator: 'In', values: [value] }] } }),
    (value) => nodes({ key: 'a', operator: 'In', values: [value] }),
    (value) => pod({ tolerations: [{ key: 'a', value }] }),
    (value) =>
      pod({
        affinity: {
          podAffinity: {
            preferredDuringSchedulingIgnoredDuringExecution: [
              { weight: 1, podAffinityTerm: { topologyKey: 'a', labelSelector: { matchLabels: { a: value } } } },
            ],
          },
        },
      }),
  ),
  'IP addresses': slots(
    'ip',
    (ip) => pod({ hostAliases: [{ ip }] }),
    (ip) => pod({ dnsConfig: { nameservers: [ip] } }),
    (hostIP) => podOf({ ports: [{ containerPort: 1, hostPort: 1, hostIP }] }),
    (host) => podOf({ livenessProbe: { httpGet: { port: 1, host } } }),
  ),
  'port names': slots(
    'portName',
    (name) => podOf({ ports: [{ containerPort: 1, name }] }),
    (port) => podOf({ livenessProbe: { tcpSocket: { port } } }),
    (port) => podOf({ lifecycle: { preStop: { httpGet: { port } } } }),
  ),
  'environment names': slots(
    'envName',
    (name) => podOf({ env: [{ name }] }),
    (prefix) => podOf({ envFrom: [{ prefix, secretRef: { name: 'a' } }] }),
    (key) =>
      pod({
        volumes: [{ name: 'v' }],
        containers: [container({ env: [{ name: 'A', valueFrom: { fileKeyRef: { volumeName: 'v', path: 'a', key } } }] })],
      }),
  ),
  'config keys': slots(
    'configKey',
    (key) => env({ valueFrom: { configMapKeyRef: { name: 'a', key } } }),
    (key) => volume({ configMap: { name: 'a', items: [{ key, path: 'a' }] } }),
  ),
  schedules: slots('schedule', (schedule) => cronJob({ schedule })),
  'time zones': slots('timeZone', (timeZone) => cronJob({ timeZone })),
  paths: slots(
    'path',
    (mountPath) => pod({ volumes: [{ name: 'v' }], containers: [container({ volumeMounts: [{ name: 'v', mountPath }] })] }),
    (subPath) => pod({ volumes: [{ name: 'v' }], containers: [container({ volumeMounts: [{ name: 'v', mountPath: '/a', subPath }] })] }),
    (devicePath) =>
      pod({
        volumes: [{ name: 'v', persistentVolumeClaim: { claimName: 'a' } }],
        containers: [container({ volumeDevices: [{ name: 'v', devicePath }] })],
      }),
    (path) => volume({ hostPath: { path } }),
    (path) => volume({ secret: { secretName: 'a', items: [{ key: 'a', path }] } }),
    (path) => file({ path, fieldRef: { fieldPath: 'metadata.name' } }),
    (path) => source({ serviceAccountToken: { path } }),
    (path) => source({ podCertificate: { signerName: 'a.b/c', keyType: 'ED25519', credentialBundlePath: path } }),
    (path) => volume({ nfs: { server: 'a', path } }),
    (directory) => volume({ gitRepo: { repository: 'a', directory } }),
    (localhostProfile) => podOf({ securityContext: { seccompProfile: { type: 'Localhost', localhostProfile } } }),
    (localhostProfile) => podOf({ securityContext: { appArmorProfile: { type: 'Localhost', localhostProfile } } }),
    (path) => env({ valueFrom: { fileKeyRef: { volumeName: 'v', path, key: 'A' } } }),
  ),
  images: slots(
    'image',
    (image) => podOf({ image }),
    (image) => workload('Deployment', { template: { ...template, spec: { containers: [container({ image })] } } }),
    (reference) => volume({ image: { reference } }),
  ),
  sysctls: slots(
    'sysctl',
    (name) => pod({ securityContext: { sysctls: [{ name, value: '1' }] } }),
    (name) => pod({ hostNetwork: true, hostIPC: true, securityContext: { sysctls: [{ name, value: '1' }] } }),
  ),
  'Windows users': slots('windowsUser', (runAsUserName) => podOf({ securityContext: { windowsOptions: { runAsUserName } } })),
  'HTTP headers': slots('header', (name) => podOf({ livenessProbe: { httpGet: { port: 1, httpHeaders: [{ name, value: 'a' }] } } })),
  'resource names': slots(
    'resource',
    (name) => limits({ [name]: 1 }),
    (name) => limits({}, { [name]: 1 }),
    (name) => pod({ resources: { limits: { [name]: 1 } } }),
    (name) => pod({ overhead: { [name]: 1 } }),
    (resourceName) => podOf({ resizePolicy: [{ resourceName, restartPolicy: 'NotRequired' }] }),
  ),
  'field paths': slots(
    'fieldPath',
    (fieldPath) => env({ valueFrom: { fieldRef: { fieldPath } } }),
    (fieldPath) => file({ fieldRef: { fieldPath } }),
  ),
  'resource fields': slots(
    'resourceField',
    (resource) => env({ valueFrom: { resourceFieldRef: { resource, divisor: '3' } } }),
    (resource) => file({ resourceFieldRef: { containerName: 'a', resource, divisor: '1k' } }),
  ),
  'index lists': slots('indexes', (succeededIndexes) =>
    job({ completionMode: 'Indexed', completions: 100, successPolicy: { rules: [{ succeededIndexes, succeededCount: 3 }] } }),
  ),
  shares: slots(
    'percent',
    (maxSurge) => workload('Deployment', { strategy: { rollingUpdate: { maxSurge, maxUnavailable: 0 } } }),
    (maxUnavailable) => workload('DaemonSet', { updateStrategy: { rollingUpdate: { maxUnavailable } } }),
    (maxUnavailable) => workload('StatefulSet', { updateStrategy: { rollingUpdate: { maxUnavailable } } }),
  ),
  signers: slots(
    'signer',
    (signerName) => source({ podCertificate: { signerName, keyType: 'ED25519', keyPath: 'a', maxExpirationSeconds: 100000 } }),
    (signerName) => source({ clusterTrustBundle: { signerName, path: 'a' } }),
  ),
  'domain paths': slots('domainPath', (managedBy) => job({ managedBy })),
  'block volumes': [
    ...slots(
      'iqn',
      (iqn) => volume({ iscsi: { targetPortal: 'a', iqn } }),
      (initiatorName) => volume({ iscsi: { targetPortal: 'a', iqn: 'eui.0123456789abcdef', initiatorName } }),
    ),
    ...slots('registry', (registry) => volume({ quobyte: { registry, volume: 'a' } })),
  ],
  annotations: [
    ...slots('appArmor', (value) => annotated('container.apparmor.security.beta.kubernetes.io/a', value)),
    ...slots('dnsLabel', (name) => annotated(`container.apparmor.security.beta.kubernetes.io/${name}`, 'unconfined')),
    ...slots(
      'seccomp',
      (value) => annotated('seccomp.security.alpha.kubernetes.io/pod', value),
      (value) => annotated('container.seccomp.security.alpha.kubernetes.io/a', value),
    ),
    ...slots('deletionCost', (value) => annotated('controller.kubernetes.io/pod-deletion-cost', value)),
    ...slots('tolerations', (value) => annotated('scheduler.alpha.kubernetes.io/tolerations', value)),
  ],
  times: slots('time', (creationTimestamp) => pod({}, { creationTimestamp })),
};
