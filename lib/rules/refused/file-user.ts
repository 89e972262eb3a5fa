import type { Api } from '../../api/types.js';
import type { At } from '../at.js';
import { on } from '../on.js';

const MOST_ID = 2 ** 31 - 1;
/** In which order Kubernetes drops users of files, whose gate is off. It drops those of one source, and keeps the others. */
const DROPPED = ['secret', 'downwardAPI', 'configMap', 'serviceAccountToken', 'clusterTrustBundle', 'podCertificate'] as const;

/** Whether Kubernetes still sees the user of a file: where its volume or its source is made from several things, and it dropped another's. */
function isKept(at: At): boolean {
  const source = at.nearest('VolumeProjection') as Api<'VolumeProjection'> | undefined;
  const volume = at.nearest('Volume') as Api<'Volume'> | undefined;
  if (source === undefined) return volume?.downwardAPI !== undefined && volume.configMap !== undefined && volume.secret === undefined;
  const first = DROPPED.find((name) => source[name] !== undefined);
  const own = at.node.parent?.type.name === 'VolumeProjection' ? at.key : at.node.parent?.key;
  return first !== own;
}

export const user = on(
  ['DownwardAPIVolumeFile', 'KeyToPath', 'ServiceAccountTokenProjection', 'ClusterTrustBundleProjection', 'PodCertificateProjection'],
  {
    user: {
      since: 37,
      says: "A file's owner is from 0 to 2^31-1.",
      check({ user: id }, at) {
        if (id !== undefined && isKept(at)) at.between('user', id, 0, MOST_ID);
      },
    },
  },
);

export const defaultUser = on('DownwardAPIVolumeSource', {
  'default-user': {
    since: 37,
    says: "Files' owner is from 0 to 2^31-1.",
    check({ defaultUser: id }, at) {
      if (id !== undefined && isKept(at)) at.between('defaultUser', id, 0, MOST_ID);
    },
  },
});
