import { container, env, file, job, limits, pod, podOf, source, template, volume, workload } from './put.js';
import { slots, type Tables } from './slot.js';

/** Words: what else is named, each in a format of its own. */
export const WORDS: Tables = {
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
};
