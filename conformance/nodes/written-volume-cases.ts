import type { AnyObject, SchedulingCase } from './scheduling-case.js';

const containers = [{ name: 'web', image: 'nginx:1.29' }];
const MIGRATED = 'storage.alpha.kubernetes.io/migrated-plugins';
const ZONE = 'topology.kubernetes.io/zone';

/** Volumes of in-tree plugins that CSI drivers attach: the plugin, the driver and the volumes. */
const SOURCES: readonly (readonly [string, string, ...AnyObject[]])[] = [
  [
    'kubernetes.io/aws-ebs',
    'ebs.csi.aws.com',
    { awsElasticBlockStore: { volumeID: 'aws://eu-a/vol-1' } },
    { awsElasticBlockStore: { volumeID: 'vol-1' } },
    { awsElasticBlockStore: { volumeID: 'aws://vol-1' } },
  ],
  [
    'kubernetes.io/azure-disk',
    'disk.csi.azure.com',
    { azureDisk: { diskName: 'a', diskURI: '/disks/a', kind: 'Managed' } },
    { azureDisk: { diskName: 'b', diskURI: '/disks/b', kind: 'Managed' } },
    { azureDisk: { diskName: 'c', diskURI: '/disks/c' } },
  ],
  [
    'kubernetes.io/cinder',
    'cinder.csi.openstack.org',
    { cinder: { volumeID: 'a' } },
    { cinder: { volumeID: 'b' } },
  ],
  [
    'kubernetes.io/gce-pd',
    'pd.csi.storage.gke.io',
    { gcePersistentDisk: { pdName: 'a' } },
    { gcePersistentDisk: { pdName: 'b' } },
  ],
  [
    'kubernetes.io/portworx-volume',
    'pxd.portworx.com',
    { portworxVolume: { volumeID: 'a' } },
    { portworxVolume: { volumeID: 'b' } },
  ],
];

const node = (labels: object): object => ({
  metadata: { name: 'a', labels: { 'kubernetes.io/hostname': 'a', ...labels } },
  status: { allocatable: { cpu: '4', memory: '8Gi', pods: '10' } },
});
const csiNode = (plugin: string, driver: string, count: number): object => ({
  metadata: { name: 'a', annotations: { [MIGRATED]: plugin } },
  spec: { drivers: [{ name: driver, nodeID: 'a', allocatable: { count } }] },
});
const podWith = (name: string, volume: AnyObject, nodeName?: string): object => ({
  metadata: { name, namespace: 'shop', labels: {} },
  spec: { containers, volumes: [{ name: 'data', ...volume }], ...(nodeName && { nodeName }) },
});

/** Returns cases about the limit of a driver, and about the zone of a PersistentVolume. */
export const inTreeCases = (): readonly SchedulingCase[] =>
  SOURCES.flatMap(([plugin, driver, first, ...others]) => [
    ...[first, ...others].flatMap((volume) =>
      ['', plugin].map((listed) => ({
        nodes: [node({})],
        pods: [podWith('old', first ?? {}, 'a')],
        pod: podWith('new', volume ?? {}),
        csiNodes: [csiNode(listed, driver, 1)],
      })),
    ),
    ...[first, ...others].flatMap((volume) =>
      [
        { labels: { [ZONE]: 'eu-west-a' } },
        { labels: { [ZONE]: 'eu-west-a__eu-west-b' } },
        { labels: { 'failure-domain.beta.kubernetes.io/zone': 'eu-a__eu-b' } },
        { affinity: ZONE },
      ].map((zone) => claimCase(plugin, driver, volume ?? {}, zone)),
    ),
  ]);

function claimCase(
  plugin: string,
  driver: string,
  source: AnyObject,
  { labels = {}, affinity }: { readonly labels?: object; readonly affinity?: string },
): SchedulingCase {
  const metadata = { name: 'data', namespace: 'shop' };
  const requirement = { key: affinity, operator: 'In', values: ['eu-west-a'] };
  return {
    nodes: [node({ [ZONE]: 'eu-west-a', 'topology.gke.io/zone': 'eu-west-a' })],
    pods: [],
    pod: podWith('new', { persistentVolumeClaim: { claimName: 'data' } }),
    csiNodes: [csiNode(plugin, driver, 1)],
    persistentVolumeClaims: [
      {
        metadata: { ...metadata, annotations: { 'pv.kubernetes.io/bind-completed': 'yes' } },
        spec: { accessModes: ['ReadWriteOnce'], volumeName: 'pv' },
        status: { phase: 'Bound' },
      },
    ],
    persistentVolumes: [
      {
        metadata: { name: 'pv', labels },
        spec: {
          accessModes: ['ReadWriteOnce'],
          ...source,
          ...(affinity && {
            nodeAffinity: {
              required: { nodeSelectorTerms: [{ matchExpressions: [requirement] }] },
            },
          }),
        },
      },
    ],
  };
}
