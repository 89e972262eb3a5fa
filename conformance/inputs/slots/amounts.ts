import { annotated, claim, container, cronJob, env, file, job, limits, pod, podOf, source, volume, workload } from './put.js';
import { slots, type Tables } from './slot.js';

/** Amounts, times, addresses and paths. */
export const AMOUNTS: Tables = {
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
  'IP addresses': slots(
    'ip',
    (ip) => pod({ hostAliases: [{ ip }] }),
    (ip) => pod({ dnsConfig: { nameservers: [ip] } }),
    (hostIP) => podOf({ ports: [{ containerPort: 1, hostPort: 1, hostIP }] }),
    (host) => podOf({ livenessProbe: { httpGet: { port: 1, host } } }),
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
  'index lists': slots('indexes', (succeededIndexes) =>
    job({ completionMode: 'Indexed', completions: 100, successPolicy: { rules: [{ succeededIndexes, succeededCount: 3 }] } }),
  ),
  shares: slots(
    'percent',
    (maxSurge) => workload('Deployment', { strategy: { rollingUpdate: { maxSurge, maxUnavailable: 0 } } }),
    (maxUnavailable) => workload('DaemonSet', { updateStrategy: { rollingUpdate: { maxUnavailable } } }),
    (maxUnavailable) => workload('StatefulSet', { updateStrategy: { rollingUpdate: { maxUnavailable } } }),
  ),
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
