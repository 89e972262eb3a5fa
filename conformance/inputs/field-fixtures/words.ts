import { type FixtureTables, fieldFixtures } from './field-fixture.js';
import {
  container,
  job,
  pod,
  podTemplate,
  podWithContainer,
  podWithDownwardFile,
  podWithEnv,
  podWithProjectedSource,
  podWithResources,
  podWithVolume,
  workload,
} from './pods.js';

/** Words: what else is named, each in a format of its own. */
export const WORDS: FixtureTables = {
  'port names': fieldFixtures(
    'portName',
    (name) => podWithContainer({ ports: [{ containerPort: 1, name }] }),
    (port) => podWithContainer({ livenessProbe: { tcpSocket: { port } } }),
    (port) => podWithContainer({ lifecycle: { preStop: { httpGet: { port } } } }),
  ),
  'environment names': fieldFixtures(
    'envName',
    (name) => podWithContainer({ env: [{ name }] }),
    (prefix) => podWithContainer({ envFrom: [{ prefix, secretRef: { name: 'a' } }] }),
    (key) =>
      pod({
        volumes: [{ name: 'v' }],
        containers: [
          container({
            env: [{ name: 'A', valueFrom: { fileKeyRef: { volumeName: 'v', path: 'a', key } } }],
          }),
        ],
      }),
  ),
  'config keys': fieldFixtures(
    'configKey',
    (key) => podWithEnv({ valueFrom: { configMapKeyRef: { name: 'a', key } } }),
    (key) => podWithVolume({ configMap: { name: 'a', items: [{ key, path: 'a' }] } }),
  ),
  images: fieldFixtures(
    'image',
    (image) => podWithContainer({ image }),
    (image) =>
      workload('Deployment', {
        template: { ...podTemplate, spec: { containers: [container({ image })] } },
      }),
    (reference) => podWithVolume({ image: { reference } }),
  ),
  sysctls: fieldFixtures(
    'sysctl',
    (name) => pod({ securityContext: { sysctls: [{ name, value: '1' }] } }),
    (name) =>
      pod({
        hostNetwork: true,
        hostIPC: true,
        securityContext: { sysctls: [{ name, value: '1' }] },
      }),
  ),
  'Windows users': fieldFixtures('windowsUser', (runAsUserName) =>
    podWithContainer({ securityContext: { windowsOptions: { runAsUserName } } }),
  ),
  'HTTP headers': fieldFixtures('header', (name) =>
    podWithContainer({
      livenessProbe: { httpGet: { port: 1, httpHeaders: [{ name, value: 'a' }] } },
    }),
  ),
  'resource names': fieldFixtures(
    'resource',
    (name) => podWithResources({ [name]: 1 }),
    (name) => podWithResources({}, { [name]: 1 }),
    (name) => pod({ resources: { limits: { [name]: 1 } } }),
    (name) => pod({ overhead: { [name]: 1 } }),
    (resourceName) =>
      podWithContainer({ resizePolicy: [{ resourceName, restartPolicy: 'NotRequired' }] }),
  ),
  'field paths': fieldFixtures(
    'fieldPath',
    (fieldPath) => podWithEnv({ valueFrom: { fieldRef: { fieldPath } } }),
    (fieldPath) => podWithDownwardFile({ fieldRef: { fieldPath } }),
  ),
  'resource fields': fieldFixtures(
    'resourceField',
    (resource) => podWithEnv({ valueFrom: { resourceFieldRef: { resource, divisor: '3' } } }),
    (resource) =>
      podWithDownwardFile({ resourceFieldRef: { containerName: 'a', resource, divisor: '1k' } }),
  ),
  signers: fieldFixtures(
    'signer',
    (signerName) =>
      podWithProjectedSource({
        podCertificate: {
          signerName,
          keyType: 'ED25519',
          keyPath: 'a',
          maxExpirationSeconds: 100000,
        },
      }),
    (signerName) => podWithProjectedSource({ clusterTrustBundle: { signerName, path: 'a' } }),
  ),
  'domain paths': fieldFixtures('domainPath', (managedBy) => job({ managedBy })),
  'block volumes': [
    ...fieldFixtures(
      'iqn',
      (iqn) => podWithVolume({ iscsi: { targetPortal: 'a', iqn } }),
      (initiatorName) =>
        podWithVolume({ iscsi: { targetPortal: 'a', iqn: 'eui.0123456789abcdef', initiatorName } }),
    ),
    ...fieldFixtures('registry', (registry) =>
      podWithVolume({ quobyte: { registry, volume: 'a' } }),
    ),
  ],
};
