import { on } from '../on.js';

const MOST_ID = 2 ** 31 - 1;

export const user = on(
  ['DownwardAPIVolumeFile', 'KeyToPath', 'ServiceAccountTokenProjection', 'ClusterTrustBundleProjection', 'PodCertificateProjection'],
  {
    user: {
      since: 37,
      says: "A file's owner is from 0 to 2^31-1.",
      check({ user: id }, at) {
        if (id !== undefined) at.between('user', id, 0, MOST_ID);
      },
    },
  },
);

export const defaultUser = on('DownwardAPIVolumeSource', {
  'default-user': {
    since: 37,
    says: "Files' owner is from 0 to 2^31-1.",
    check({ defaultUser: id }, at) {
      if (id !== undefined) at.between('defaultUser', id, 0, MOST_ID);
    },
  },
});
