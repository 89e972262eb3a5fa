import { pod, volume, type WarningCase, workload } from './warning-case.js';

const claim = (storage: string) => ({
  accessModes: ['ReadWriteOnce' as const],
  resources: { requests: { storage } },
});
const items = (...paths: readonly string[]) => paths.map((path, i) => ({ key: `k${i}`, path }));
const RETIRED: readonly (readonly [object, string, string?])[] = [
  [
    { photonPersistentDisk: { pdID: 'x' } },
    'photonPersistentDisk: deprecated in v1.11, non-functional in v1.16+',
  ],
  [
    { gitRepo: { repository: 'x' } },
    'gitRepo: deprecated in v1.11, and disabled by default in v1.33+',
  ],
  [
    { scaleIO: { gateway: 'a', system: 'b', secretRef: { name: 'c' }, volumeName: 'v' } },
    'scaleIO: deprecated in v1.16, non-functional in v1.22+',
  ],
  [{ flocker: { datasetName: 'x' } }, 'flocker: deprecated in v1.22, non-functional in v1.25+'],
  [
    { storageos: { volumeName: 'x' } },
    'storageOS: deprecated in v1.22, non-functional in v1.25+',
    'storageos',
  ],
  [
    { quobyte: { registry: 'a:1', volume: 'v' } },
    'quobyte: deprecated in v1.22, non-functional in v1.25+',
  ],
  [
    { glusterfs: { endpoints: 'e', path: 'p' } },
    'glusterfs: deprecated in v1.25, non-functional in v1.26+',
  ],
  [{ cephfs: { monitors: ['a'] } }, 'cephfs: deprecated in v1.28, non-functional in v1.31+'],
  [{ rbd: { monitors: ['a'], image: 'i' } }, 'rbd: deprecated in v1.28, non-functional in v1.31+'],
];

/** Warnings about volumes and claims. */
export const volumeCases: readonly WarningCase[] = [
  ...RETIRED.map(
    ([source, text, name]): WarningCase => ({
      rule: 'Volume/retired-source',
      invalid: volume(source),
      texts: [`spec.volumes[0].${text}`],
      ...(name ? { fields: [`spec.volumes[0].${name}`] } : {}),
      valid: volume({ emptyDir: {} }),
    }),
  ),
  {
    rule: 'Volume/whole-bytes',
    invalid: volume({ ephemeral: { volumeClaimTemplate: { spec: claim('1.5') } } }),
    texts: [
      'spec.volumes[0].ephemeral.volumeClaimTemplate.spec.resources.requests[storage]: ' +
        'fractional byte value "1500m" is invalid, must be an integer',
    ],
    valid: volume({ ephemeral: { volumeClaimTemplate: { spec: claim('1.5Gi') } } }),
  },
  {
    rule: 'StatefulSet/whole-bytes',
    invalid: workload('StatefulSet', {
      volumeClaimTemplates: [{ metadata: { name: 'd' }, spec: claim('100m') }],
    }),
    texts: [
      'spec.volumeClaimTemplates[0].resources.requests[storage]: fractional byte value "100m" ' +
        'is invalid, must be an integer',
    ],
    fields: ['spec.volumeClaimTemplates[0].spec.resources.requests[storage]'],
    valid: workload('StatefulSet', {
      volumeClaimTemplates: [{ metadata: { name: 'd' }, spec: claim('100M') }],
    }),
  },
  {
    rule: 'StatefulSet/bounds-history',
    invalid: workload('StatefulSet', { revisionHistoryLimit: -1 }),
    texts: [
      'spec.revisionHistoryLimit: a negative value retains all historical revisions; a value >= ' +
        '0 is recommended',
    ],
    valid: workload('StatefulSet', { revisionHistoryLimit: 0 }),
  },
  {
    rule: 'Volume/paths-apart',
    invalid: volume({ configMap: { name: 'c', items: items('a', 'a/b', 'ab', 'a/') } }),
    texts: [
      'volume "v" (ConfigMap "c"): overlapping paths: "a/b" with "a"',
      'volume "v" (ConfigMap "c"): overlapping paths: "a" with "a"',
      'volume "v" (ConfigMap "c"): overlapping paths: "a" with "a/b"',
    ],
    fields: [
      'spec.volumes[0].configMap.items[1].path',
      'spec.volumes[0].configMap.items[3].path',
      'spec.volumes[0].configMap.items[3].path',
    ],
    valid: volume({ configMap: { name: 'c', items: items('a', 'ab', 'b/a') } }),
  },
  {
    rule: 'Volume/paths-apart',
    invalid: pod({
      volumes: [
        { name: 's', secret: { secretName: 'x', items: items('a/b', 'a') } },
        {
          name: 'd',
          downwardAPI: {
            items: ['a', 'a/b'].map((path) => ({ path, fieldRef: { fieldPath: 'metadata.name' } })),
          },
        },
      ],
    }),
    texts: [
      'volume "s" (Secret "x"): overlapping paths: "a" with "a/b"',
      'volume "d" (DownwardAPI): overlapping paths: "a/b" with "a"',
    ],
    fields: ['spec.volumes[0].secret.items[1].path', 'spec.volumes[1].downwardAPI.items[1].path'],
    valid: volume({ secret: { secretName: 'x' } }),
  },
  {
    rule: 'Volume/paths-apart',
    invalid: volume({
      projected: {
        sources: [
          {},
          { clusterTrustBundle: { name: 'b', path: 'a/b' } },
          {
            podCertificate: { signerName: 'x.io/y', keyType: 'ED25519', credentialBundlePath: 'a' },
          },
        ],
      },
    }),
    texts: [
      'volume "v" (Projected) has no sources provided',
      'volume "v" (Projected): overlapping paths: "a" (PodCertificate credential bundle) with ' +
        '"a/b" (ClusterTrustBundle "b")',
    ],
    fields: [
      'spec.volumes[0].projected.sources[0]',
      'spec.volumes[0].projected.sources[2].podCertificate.credentialBundlePath',
    ],
    valid: volume({
      projected: {
        sources: [{ secret: { name: 's', items: items('a') } }, { configMap: { name: 'c' } }],
      },
    }),
  },
];
