import { type HazardCase, pod } from './hazard-case.js';

export const serviceAccountCases: readonly HazardCase[] = [
  {
    rule: 'PodSpec/token-mounted',
    invalid: pod({}),
    fields: ['spec.automountServiceAccountToken'],
    valid: [
      pod({ automountServiceAccountToken: false }),
      pod({ serviceAccountName: 'web' }),
      pod({ serviceAccount: 'web' }),
    ],
  },
];
