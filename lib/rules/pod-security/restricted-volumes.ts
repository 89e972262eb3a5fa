import type { Api } from '../../api/api.js';
import { pluralize, quoteNames, sortedUnique } from './message-helpers.js';
import { definePodSecurityCheck, type ViolationDetail } from './pod-security-check.js';

const ALLOWED_SOURCES = [
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

/** All volumes are created for the Pod or claimed: no network storage is configured in the Pod. */
export const restrictedVolumes = definePodSecurityCheck({
  id: 'restrictedVolumes',
  level: 'restricted',
  overrides: 'hostPathVolumes',
  versions: [
    {
      since: 0,
      description:
        'The source of a volume is `configMap`, `csi`, `downwardAPI`, `emptyDir`, `ephemeral`, ' +
        '`image`, `persistentVolumeClaim`, `projected` or `secret`.',
      checkPod({ spec }) {
        if (!spec.volumes?.some(forbiddenSource)) return undefined;
        const { volumes } = spec;
        return { reason: 'restricted volume types', explain: () => explainVolumes(volumes) };
      },
    },
  ],
});

function explainVolumes(volumes: readonly Api<'Volume'>[]): ViolationDetail {
  const violating = volumes.flatMap((volume, i) => {
    const source = forbiddenSource(volume);
    return source ? [{ name: volume.name ?? '', i, source }] : [];
  });
  const sources = sortedUnique(violating.map(({ source }) => source));
  return {
    detail:
      `${pluralize(violating, 'volume')} ${quoteNames(violating.map(({ name }) => name))} ` +
      `${pluralize(violating, 'uses', 'use')} ` +
      `${pluralize(sources, 'restricted volume type')} ${quoteNames(sources)}`,
    fixes: violating.map(({ name, i, source }) => ({
      path: ['spec', 'volumes', i, source],
      remediation: `Change the source of volume "${name}" to one of ${ALLOWED_SOURCES.join(', ')}.`,
    })),
  };
}

/** The forbidden sources, in the order in which Kubernetes checks them. */
const FORBIDDEN_SOURCES = [
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

/** The forbidden source of a volume. A volume without a source is an emptyDir. */
function forbiddenSource(volume: Api<'Volume'>): string | undefined {
  if (ALLOWED_SOURCES.some((source) => volume[source])) return undefined;
  return FORBIDDEN_SOURCES.find((source) => volume[source]);
}
