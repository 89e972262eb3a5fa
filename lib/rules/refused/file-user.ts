import { on } from '../on.js';

const MOST_ID = 2 ** 31 - 1;

export const user = on(
  ['DownwardAPIVolumeFile', 'KeyToPath', 'ServiceAccountTokenProjection', 'ClusterTrustBundleProjection', 'PodCertificateProjection'],
  {
    user: {
      since: 37,
      says: '`user` of a file is from 0 to 2147483647.',
      check({ user: id }, at) {
        if (id !== undefined) at.between('user', id, 0, MOST_ID);
      },
    },
  },
);

export const defaultUser = on('DownwardAPIVolumeSource', {
  'default-user': {
    since: 37,
    says: '`defaultUser` is from 0 to 2147483647.',
    check({ defaultUser: id }, at) {
      if (id !== undefined) at.between('defaultUser', id, 0, MOST_ID);
    },
  },
});
