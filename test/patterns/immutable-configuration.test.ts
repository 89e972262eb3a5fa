import {
  applyImmutableConfiguration,
  type ImmutableConfigurationOptions,
} from '../../lib/patterns/immutable-configuration.js';
import { validate } from '../../lib/rules/validate.js';
import { lower } from '../../lib/spec/lowering/lower.js';
import type { PodProps } from '../../lib/spec/pod.js';
import { findingsInPod } from '../support/pod-findings.js';

const shop: PodProps = {
  containers: { shop: { image: 'shop' }, helper: { image: 'x' } },
  initContainers: { migrate: { image: 'shop' }, proxy: { image: 'x', restartPolicy: 'Always' } },
};
const image = 'registry.example/shop-config:7';
const options: ImmutableConfigurationOptions = {
  image,
  folder: '/config',
  volume: 'config',
  mounts: { shop: '/etc/shop' },
  method: 'imageVolume',
};

test('mounts the image itself, read-only', () => {
  const pod = applyImmutableConfiguration(shop, { ...options, pullPolicy: 'Always' });
  expect(pod).toEqual({
    ...shop,
    containers: {
      ...shop.containers,
      shop: {
        image: 'shop',
        volumeMounts: { '/etc/shop': { volume: 'config', subPath: 'config', readOnly: true } },
      },
    },
    volumes: { config: { image: { reference: image, pullPolicy: 'Always' } } },
  });
  expect(findingsInPod(lower(pod))).toEqual([]);
});

test.each([
  ['/', undefined],
  ['/a/b/', 'a/b'],
] as const)('of folder %s mounts %s', (folder, subPath) => {
  const pod = applyImmutableConfiguration(shop, { ...options, folder });
  expect(pod.containers['shop']?.volumeMounts).toEqual({
    '/etc/shop': { volume: 'config', readOnly: true, ...(subPath && { subPath }) },
  });
  expect(findingsInPod(lower(pod))).toEqual([]);
});

test('copies the files in an init container before the containers that read them', () => {
  const pod = applyImmutableConfiguration(shop, {
    ...options,
    pullPolicy: 'Never',
    mounts: { shop: '/etc/shop', migrate: '/etc/shop' },
    method: {
      initContainer: 'copy',
      sizeLimit: '1Mi',
      container: { resources: { requests: { cpu: '10m' } } },
      before: 'migrate',
    },
  });
  const volumeMounts = { '/etc/shop': { volume: 'config', readOnly: true } };
  expect(pod).toEqual({
    containers: { ...shop.containers, shop: { image: 'shop', volumeMounts } },
    initContainers: {
      copy: {
        image,
        command: ['cp', '-Rf', '/config/.', '/immutable-configuration'],
        imagePullPolicy: 'Never',
        resources: { requests: { cpu: '10m' } },
        volumeMounts: { '/immutable-configuration': { volume: 'config' } },
      },
      ...shop.initContainers,
      migrate: { image: 'shop', volumeMounts },
    },
    volumes: { config: { emptyDir: { sizeLimit: '1Mi' } } },
  });
  expect(Object.keys(pod.initContainers ?? {})).toEqual(['copy', 'migrate', 'proxy']);
  expect(findingsInPod(lower(pod))).toEqual([]);
});

/** The hazards of the Pod at a Kubernetes version. */
function hazardsAt(
  kubernetes: '1.34' | '1.35',
  by: ImmutableConfigurationOptions['method'],
): readonly string[] {
  const spec = lower(applyImmutableConfiguration(shop, { ...options, method: by }));
  const manifest = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec };
  return validate(manifest as { kind: string }, { kubernetes }).hazards.map(
    ({ rule, field }) => `${rule} ${field}`,
  );
}

test('reports hazards only for an image volume before Kubernetes 1.35', () => {
  expect(hazardsAt('1.34', 'imageVolume')).toEqual([
    'Volume/gate-off/image spec.volumes[0]',
    'VolumeMount/gate-off/image spec.containers[0].volumeMounts[0]',
  ]);
  expect(hazardsAt('1.35', 'imageVolume')).toEqual([]);
  expect(hazardsAt('1.34', { initContainer: 'copy' })).toEqual([]);
});

test.each<[string, Partial<ImmutableConfigurationOptions>, RegExp]>([
  [
    'there is no such container',
    { mounts: { sohp: '/a' } },
    /no container 'sohp' in this pod: it has 'shop', 'helper', 'migrate', 'proxy'/,
  ],
  [
    'the init container would copy a whole image',
    { folder: '/', method: { initContainer: 'copy' } },
    /the init container would copy all of 'registry.example\/shop-config:7'/,
  ],
  [
    'a container reads it too early',
    { mounts: { migrate: '/a', shop: '/a' }, method: { initContainer: 'copy', before: 'proxy' } },
    new RegExp(
      "init container 'migrate' reads the configuration, " +
        "but would start before 'copy': set before to 'migrate'",
    ),
  ],
  [
    'a container reads it too early, and before is not set',
    { mounts: { proxy: '/a' }, method: { initContainer: 'copy' } },
    /'proxy' reads the configuration, but would start before 'copy'/,
  ],
  [
    'the container in before does not exist',
    { mounts: { migrate: '/a' }, method: { initContainer: 'copy', before: 'a' } },
    /there is no init container 'a'/,
  ],
  [
    'the name of the init container is in use',
    { method: { initContainer: 'shop' } },
    /'shop' is already a container of this pod/,
  ],
])('says so where %s', (_, more, message) => {
  expect(() => applyImmutableConfiguration(shop, { ...options, ...more })).toThrow(message);
});
