import { type Case, pod } from './case.js';

export const serviceAccountCases: readonly Case[] = [
  {
    rule: 'PodSpec/token-mounted',
    fires: pod({}),
    fields: ['spec.automountServiceAccountToken'],
    silent: [pod({ automountServiceAccountToken: false }), pod({ serviceAccountName: 'web' }), pod({ serviceAccount: 'web' })],
  },
];
