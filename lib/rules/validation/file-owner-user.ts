import { defineRules } from '../context/define-rules.js';

const MAX_USER_ID = 2 ** 31 - 1;

export const fileOwnerUserRules = defineRules(
  'validation',
  [
    'DownwardAPIVolumeFile',
    'KeyToPath',
    'ServiceAccountTokenProjection',
    'ClusterTrustBundleProjection',
    'PodCertificateProjection',
  ],
  {
    user: {
      since: 37,
      description: 'The `user` of a file is between 0 and 2147483647.',
      check({ user: id }, context) {
        if (id !== undefined) context.between('user', id, 0, MAX_USER_ID);
      },
    },
  },
);

export const defaultFileOwnerUserRules = defineRules('validation', 'DownwardAPIVolumeSource', {
  'default-user': {
    since: 37,
    description: '`defaultUser` is between 0 and 2147483647.',
    check({ defaultUser: id }, context) {
      if (id !== undefined) context.between('defaultUser', id, 0, MAX_USER_ID);
    },
  },
});

export const otherDefaultFileOwnerUserRules = defineRules(
  'validation',
  ['SecretVolumeSource', 'ConfigMapVolumeSource', 'ProjectedVolumeSource'],
  {
    'default-user': {
      since: 38,
      description: '`defaultUser` is between 0 and 2147483647.',
      check({ defaultUser: id }, context) {
        if (id !== undefined) context.between('defaultUser', id, 0, MAX_USER_ID);
      },
    },
  },
);
