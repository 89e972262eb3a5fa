import { quote } from '../../formats/quote.js';
import { fractional } from './fraction.js';
import { on } from './on.js';

export const lists = on('PodSpec', {
  'host-aliases-once': {
    says: 'No two host aliases have the same `ip`.',
    advice: 'Write all names of an address in the `hostnames` of one host alias.',
    check({ hostAliases = [] }, at) {
      const seen = new Set<string>();
      for (const [i, { ip = '' }] of hostAliases.entries()) {
        if (seen.has(ip)) at.warn(`hostAliases[${i}].ip`, `duplicate ip ${quote(ip)}`);
        seen.add(ip);
      }
    },
  },
  'pull-secrets-once': {
    says: 'No two `imagePullSecrets` have the same name.',
    advice: 'Leave out one of the two.',
    check({ imagePullSecrets = [] }, at) {
      const seen = new Set<string>();
      for (const [i, { name = '' }] of imagePullSecrets.entries()) {
        if (seen.has(name)) at.warn(`imagePullSecrets[${i}].name`, `duplicate name ${quote(name)}`);
        seen.add(name);
      }
    },
  },
  'pull-secrets-named': {
    says: 'One of `imagePullSecrets` has a name.',
    advice: 'Name the Secret, or leave out the item.',
    check({ imagePullSecrets = [] }, at) {
      for (const [i, { name }] of imagePullSecrets.entries()) if (!name) at.warn(`imagePullSecrets[${i}].name`, 'invalid empty name ""');
    },
  },
  'whole-bytes': {
    says: "`memory` and `ephemeral-storage` of a Pod's `overhead` are whole bytes.",
    advice: 'Write whole bytes, as `128Mi`: `m` is a thousandth of a byte.',
    check({ overhead = {} }, at) {
      for (const name of ['memory', 'ephemeral-storage']) fractional(`overhead[${name}]`, overhead[name], at);
    },
  },
});

export const ending = on('PodSpec', {
  'grace-period': {
    says: '`terminationGracePeriodSeconds` of a template is not negative.',
    advice: 'Write 0 or more: a Pod with less gets 1.',
    check({ terminationGracePeriodSeconds: seconds = 0 }, at) {
      // A Pod has been given 1 before anyone looks.
      if (seconds < 0 && !at.view.isPod)
        at.warn('terminationGracePeriodSeconds', 'must be >= 0; negative values are invalid and will be treated as 1');
    },
  },
});
