import { type FixtureTables, fieldFixtures } from './field-fixture.js';
import {
  container,
  cronJob,
  job,
  networkPolicy,
  pod,
  podWithAnnotation,
  podWithContainer,
  podWithDownwardFile,
  podWithEnv,
  podWithEphemeralClaim,
  podWithProjectedSource,
  podWithResources,
  podWithVolume,
  service,
  workload,
} from './pods.js';

/** Amounts, times, addresses and paths. */
export const AMOUNTS: FixtureTables = {
  quantities: fieldFixtures(
    'quantity',
    (cpu) => podWithResources({ cpu }),
    (memory) => podWithResources({ memory: '1Gi' }, { memory }),
    (gpu) => podWithResources({ 'example.com/gpu': gpu }),
    (gpu) => podWithResources({ 'example.com/gpu': '3' }, { 'example.com/gpu': gpu }),
    (pages) => podWithResources({ cpu: 1, 'hugepages-2Mi': pages }),
    (pages) => podWithResources({ cpu: 1, 'hugepages-2Mi': '4Mi' }, { 'hugepages-2Mi': pages }),
    (size) => podWithResources({ cpu: 1, [`hugepages-${size}`]: '4Mi' }),
    (pods) => podWithResources({ pods }),
    (cpu) => pod({ resources: { limits: { cpu }, requests: { cpu: '1500m' } } }),
    (memory) =>
      pod({
        resources: { requests: { memory } },
        containers: [container({ resources: { requests: { memory: '100M' } } })],
      }),
    (cpu) => pod({ overhead: { cpu } }),
    (sizeLimit) => podWithVolume({ emptyDir: { sizeLimit } }),
    (storage) => podWithEphemeralClaim({ resources: { requests: { storage } } }),
    (divisor) =>
      podWithEnv({ valueFrom: { resourceFieldRef: { resource: 'limits.cpu', divisor } } }),
    (divisor) =>
      podWithDownwardFile({
        resourceFieldRef: { containerName: 'a', resource: 'requests.memory', divisor },
      }),
    (divisor) =>
      podWithEnv({
        valueFrom: { resourceFieldRef: { resource: 'limits.hugepages-2Mi', divisor } },
      }),
  ),
  'IP addresses': fieldFixtures(
    'ip',
    (ip) => pod({ hostAliases: [{ ip }] }),
    (ip) => pod({ dnsConfig: { nameservers: [ip] } }),
    (hostIP) => podWithContainer({ ports: [{ containerPort: 1, hostPort: 1, hostIP }] }),
    (host) => podWithContainer({ livenessProbe: { httpGet: { port: 1, host } } }),
    (clusterIP) => service({ clusterIP }),
    (ip) => service({ externalIPs: [ip] }),
    (loadBalancerIP) => service({ loadBalancerIP }),
  ),
  'ranges of addresses': fieldFixtures(
    'cidr',
    (range) => service({ type: 'LoadBalancer', loadBalancerSourceRanges: [range] }),
    (cidr) => networkPolicy({ cidr }),
    (range) => networkPolicy({ cidr: '0.0.0.0/0', except: [range] }),
  ),
  schedules: fieldFixtures('schedule', (schedule) => cronJob({ schedule })),
  'time zones': fieldFixtures('timeZone', (timeZone) => cronJob({ timeZone })),
  paths: fieldFixtures(
    'path',
    (mountPath) =>
      pod({
        volumes: [{ name: 'v' }],
        containers: [container({ volumeMounts: [{ name: 'v', mountPath }] })],
      }),
    (subPath) =>
      pod({
        volumes: [{ name: 'v' }],
        containers: [container({ volumeMounts: [{ name: 'v', mountPath: '/a', subPath }] })],
      }),
    (devicePath) =>
      pod({
        volumes: [{ name: 'v', persistentVolumeClaim: { claimName: 'a' } }],
        containers: [container({ volumeDevices: [{ name: 'v', devicePath }] })],
      }),
    (path) => podWithVolume({ hostPath: { path } }),
    (path) => podWithVolume({ secret: { secretName: 'a', items: [{ key: 'a', path }] } }),
    (path) => podWithDownwardFile({ path, fieldRef: { fieldPath: 'metadata.name' } }),
    (path) => podWithProjectedSource({ serviceAccountToken: { path } }),
    (path) =>
      podWithProjectedSource({
        podCertificate: { signerName: 'a.b/c', keyType: 'ED25519', credentialBundlePath: path },
      }),
    (path) => podWithVolume({ nfs: { server: 'a', path } }),
    (directory) => podWithVolume({ gitRepo: { repository: 'a', directory } }),
    (localhostProfile) =>
      podWithContainer({
        securityContext: { seccompProfile: { type: 'Localhost', localhostProfile } },
      }),
    (localhostProfile) =>
      podWithContainer({
        securityContext: { appArmorProfile: { type: 'Localhost', localhostProfile } },
      }),
    (path) => podWithEnv({ valueFrom: { fileKeyRef: { volumeName: 'v', path, key: 'A' } } }),
  ),
  'index lists': fieldFixtures('indexes', (succeededIndexes) =>
    job({
      completionMode: 'Indexed',
      completions: 100,
      successPolicy: { rules: [{ succeededIndexes, succeededCount: 3 }] },
    }),
  ),
  shares: fieldFixtures(
    'percent',
    (maxSurge) =>
      workload('Deployment', { strategy: { rollingUpdate: { maxSurge, maxUnavailable: 0 } } }),
    (maxUnavailable) =>
      workload('DaemonSet', { updateStrategy: { rollingUpdate: { maxUnavailable } } }),
    (maxUnavailable) =>
      workload('StatefulSet', { updateStrategy: { rollingUpdate: { maxUnavailable } } }),
  ),
  annotations: [
    ...fieldFixtures('appArmor', (value) =>
      podWithAnnotation('container.apparmor.security.beta.kubernetes.io/a', value),
    ),
    ...fieldFixtures('dnsLabel', (name) =>
      podWithAnnotation(`container.apparmor.security.beta.kubernetes.io/${name}`, 'unconfined'),
    ),
    ...fieldFixtures(
      'seccomp',
      (value) => podWithAnnotation('seccomp.security.alpha.kubernetes.io/pod', value),
      (value) => podWithAnnotation('container.seccomp.security.alpha.kubernetes.io/a', value),
    ),
    ...fieldFixtures('deletionCost', (value) =>
      podWithAnnotation('controller.kubernetes.io/pod-deletion-cost', value),
    ),
    ...fieldFixtures('tolerations', (value) =>
      podWithAnnotation('scheduler.alpha.kubernetes.io/tolerations', value),
    ),
  ],
  times: fieldFixtures('time', (creationTimestamp) => pod({}, { creationTimestamp })),
};
