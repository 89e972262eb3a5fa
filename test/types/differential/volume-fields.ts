import { type Fields, ofPod, ofVolume } from './field.js';

const ITEMS = [{ key: 'a.b', path: 'c/d', mode: 0o644 }];
const CLAIM = {
  accessModes: ['ReadWriteOnce'],
  resources: { requests: { storage: '1Gi' } },
};
/** Specs of claims, valid and invalid. */
export const CLAIM_SPECS: readonly object[] = [
  CLAIM,
  { ...CLAIM, storageClassName: 'fast', volumeMode: 'Block' },
  { ...CLAIM, storageClassName: '', volumeName: 'pv-1' },
  { ...CLAIM, accessModes: ['ReadWriteOncePod'] },
  { ...CLAIM, accessModes: ['ReadOnlyMany', 'ReadWriteMany'] },
  { ...CLAIM, dataSource: { kind: 'PersistentVolumeClaim', name: 'a' } },
  {
    ...CLAIM,
    dataSource: { apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name: 'a' },
  },
  { ...CLAIM, selector: { matchLabels: { a: 'b' } } },
  { ...CLAIM, resources: { requests: { storage: 1000 }, limits: { storage: '2Gi' } } },
];

/** The sources of volumes. */
export const VOLUME_FIELDS: Fields = {
  'names of volumes': ofPod('volumes', [
    { data: { emptyDir: {} }, 'a-1': { secret: { secretName: 'a' } } },
    { data: { emptyDir: {}, hostPath: { path: '/a' } } },
    { '1a': { emptyDir: {} } },
    { '1': { emptyDir: {} } },
    { data: {} },
  ]),
  configMap: ofVolume('configMap', [
    { name: 'conf' },
    { name: 'conf.example', items: ITEMS, defaultMode: 0o400 },
    { name: 'conf', optional: true, items: [] },
    { name: 'conf', items: [...ITEMS, { key: 'b', path: 'c/../d' }] },
  ]),
  secret: ofVolume('secret', [
    { secretName: 'conf' },
    { secretName: 'conf', items: ITEMS, defaultMode: 511 },
    { secretName: 'conf', optional: true },
  ]),
  emptyDir: ofVolume('emptyDir', [
    {},
    { medium: 'Memory', sizeLimit: '64Mi' },
    { medium: 'HugePages-2Mi' },
    { medium: 'memory' },
    { medium: '', sizeLimit: 1000 },
    { medium: 'HugePages', sizeLimit: '0.5Gi' },
  ]),
  hostPath: ofVolume('hostPath', [
    { path: '/var/log' },
    { path: '/var/log', type: 'DirectoryOrCreate' },
    { path: 'a', type: '' },
    { path: '/a/..' },
  ]),
  persistentVolumeClaim: ofVolume('persistentVolumeClaim', [
    { claimName: 'disk' },
    { claimName: 'disk.1', readOnly: true },
  ]),
  ephemeral: ofVolume(
    'ephemeral',
    CLAIM_SPECS.map((spec) => ({
      volumeClaimTemplate: { metadata: { labels: { a: 'b' } }, spec },
    })),
  ),
  projected: ofVolume('projected', [
    { sources: [{ configMap: { name: 'a', items: ITEMS } }] },
    { sources: [{ secret: { name: 'a' } }, { configMap: { name: 'b', optional: true } }] },
    { defaultMode: 0o400, sources: [{ serviceAccountToken: { path: 'token' } }] },
    {
      sources: [
        { serviceAccountToken: { path: 'a/b', audience: 'vault', expirationSeconds: 600 } },
      ],
    },
    { sources: [{ clusterTrustBundle: { path: 'ca.pem', name: 'a' } }] },
    { sources: [{ clusterTrustBundle: { path: 'ca', signerName: 'a.b/c', labelSelector: {} } }] },
    {
      sources: [
        { downwardAPI: { items: [{ path: 'l', fieldRef: { fieldPath: 'metadata.labels' } }] } },
      ],
    },
    {
      sources: [
        { podCertificate: { signerName: 'a.b/c', keyType: 'ED25519', credentialBundlePath: 'p' } },
      ],
    },
    { sources: [] },
    { sources: [{}] },
  ]),
  downwardAPI: ofVolume('downwardAPI', [
    { items: [{ path: 'labels', fieldRef: { fieldPath: 'metadata.labels' } }] },
    { items: [{ path: 'a', fieldRef: { fieldPath: "metadata.annotations['a/b']" }, mode: 256 }] },
    {
      items: [
        {
          path: 'cpu',
          resourceFieldRef: { containerName: 'app', resource: 'limits.cpu', divisor: '1m' },
        },
      ],
    },
    { defaultMode: 0o400 },
  ]),
  nfs: ofVolume('nfs', [
    { server: 'a.example', path: '/a' },
    { server: 'a', path: '/', readOnly: true },
  ]),
  csi: ofVolume('csi', [
    { driver: 'csi.example.com', volumeAttributes: { a: 'b' } },
    { driver: 'a-b', readOnly: true, fsType: 'ext4', nodePublishSecretRef: { name: 'a' } },
  ]),
  image: ofVolume('image', [
    { reference: 'ghcr.io/acme/model:1' },
    { reference: 'a', pullPolicy: 'IfNotPresent' },
  ]),
  iscsi: ofVolume('iscsi', [
    { targetPortal: '10.0.0.1:3260', iqn: 'iqn.2001-04.com.example:a', lun: 0 },
    { targetPortal: 'a', iqn: 'eui.02004567a425678d', lun: 255, fsType: 'ext4' },
    {
      targetPortal: 'a',
      iqn: `naa.${'5'.repeat(32)}`,
      lun: 1,
      initiatorName: 'iqn.2001-04.com.a:b',
    },
  ]),
};
