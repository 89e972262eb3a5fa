import type { Api } from '../../api/types.js';
import type { Check } from './check.js';
import { distinct, plural, quoted } from './words.js';

const ALLOWED = [
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'image',
  'persistentVolumeClaim',
  'projected',
  'secret',
] as const;

/** A volume is the Pod's own, or claimed: no storage is wired to a Pod by hand. */
export const restrictedVolumes: Check = {
  id: 'restrictedVolumes',
  level: 'restricted',
  replaces: 'hostPathVolumes',
  revisions: [
    {
      since: 0,
      says: 'A volume is a `configMap`, `csi`, `downwardAPI`, `emptyDir`, `ephemeral`, `image`, `persistentVolumeClaim`, `projected` or `secret`.',
      check({ spec }) {
        if (!spec.volumes?.some(forbiddenSource)) return undefined;
        const bad = spec.volumes.flatMap((volume, i) => {
          const source = forbiddenSource(volume);
          return source ? [{ name: volume.name ?? '', i, source }] : [];
        });
        const sources = distinct(bad.map(({ source }) => source));
        return {
          reason: 'restricted volume types',
          detail:
            `${plural(bad, 'volume')} ${quoted(bad.map(({ name }) => name))} ${plural(bad, 'uses', 'use')} ` +
            `${plural(sources, 'restricted volume type')} ${quoted(sources)}`,
          faults: bad.map(({ name, i, source }) => ({
            field: `spec.volumes[${i}].${source}`,
            advice: `Make volume "${name}" from one of ${ALLOWED.join(', ')}.`,
          })),
        };
      },
    },
  ],
};

/** The others, in the order in which Kubernetes looks for the one to name. */
const FORBIDDEN = [
  'hostPath',
  'gcePersistentDisk',
  'awsElasticBlockStore',
  'gitRepo',
  'nfs',
  'iscsi',
  'glusterfs',
  'rbd',
  'flexVolume',
  'cinder',
  'cephfs',
  'flocker',
  'fc',
  'azureFile',
  'vsphereVolume',
  'quobyte',
  'azureDisk',
  'photonPersistentDisk',
  'portworxVolume',
  'scaleIO',
  'storageos',
] as const;

/** What a volume must not be made from. One without a source is an emptyDir. */
function forbiddenSource(volume: Api<'Volume'>): string | undefined {
  if (ALLOWED.some((source) => volume[source])) return undefined;
  return FORBIDDEN.find((source) => volume[source]);
}
