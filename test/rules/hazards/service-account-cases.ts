import { type HazardCase, pod } from './hazard-case.js';

export const serviceAccountCases: readonly HazardCase[] = [
  {
    rule: 'PodSpec/token-mounted',
    fires: pod({}),
    fields: ['spec.automountServiceAccountToken'],
    silent: [
      pod({ automountServiceAccountToken: false }),
      pod({ serviceAccountName: 'web' }),
      pod({ serviceAccount: 'web' }),
    ],
  },
];
