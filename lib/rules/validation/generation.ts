import { defineRules } from '../context/define-rules.js';

/** The kinds whose generation a server does not set. */
export const generationRules = defineRules(
  'validation',
  [
    'ConfigMap',
    'ClusterRole',
    'ClusterRoleBinding',
    'LimitRange',
    'Namespace',
    'PersistentVolumeClaim',
    'ResourceQuota',
    'Role',
    'RoleBinding',
    'RuntimeClass',
    'Service',
    'Secret',
    'ServiceAccount',
    'StorageClass',
  ],
  {
    generation: {
      description: 'The `generation` of an object is at least 0.',
      remediation: 'Leave it out: a server ignores it.',
      check({ metadata }, context) {
        if (context.node.parent === undefined)
          context.atLeast(['metadata', 'generation'], metadata?.generation, 0);
      },
    },
  },
);
