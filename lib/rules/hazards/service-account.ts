import { on } from './on.js';

export const serviceAccount = on('PodSpec', {
  'token-mounted': {
    level: 'note',
    says: 'A Pod that does not ask the API server has no token for it.',
    advice: 'Write `automountServiceAccountToken: false`, or a `serviceAccountName` of its own.',
    check({ automountServiceAccountToken, serviceAccountName, serviceAccount }, at) {
      if (automountServiceAccountToken === undefined && !serviceAccountName && !serviceAccount)
        at.tell('automountServiceAccountToken', 'whoever gets in has a token of the default account of the namespace');
    },
  },
});
