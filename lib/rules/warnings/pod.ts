import { goQuote } from '../../formats/go-quote.js';
import { defineWarningRules } from './define-warning-rules.js';
import { warnFractionalBytes } from './warn-fractional-bytes.js';

export const podListWarnings = defineWarningRules('PodSpec', {
  'host-aliases-once': {
    description: 'No two host aliases have the same `ip`.',
    remediation: 'Write all names of an address in the `hostnames` of one host alias.',
    check({ hostAliases = [] }, context) {
      const seen = new Set<string>();
      for (const [i, { ip = '' }] of hostAliases.entries()) {
        if (seen.has(ip)) context.warn(`hostAliases[${i}].ip`, `duplicate ip ${goQuote(ip)}`);
        seen.add(ip);
      }
    },
  },
  'pull-secrets-once': {
    description: 'No two `imagePullSecrets` have the same name.',
    remediation: 'Leave out one of the two.',
    check({ imagePullSecrets = [] }, context) {
      const seen = new Set<string>();
      for (const [i, { name = '' }] of imagePullSecrets.entries()) {
        if (seen.has(name))
          context.warn(`imagePullSecrets[${i}].name`, `duplicate name ${goQuote(name)}`);
        seen.add(name);
      }
    },
  },
  'pull-secrets-named': {
    description: 'One of `imagePullSecrets` has a name.',
    remediation: 'Name the Secret, or leave out the item.',
    check({ imagePullSecrets = [] }, context) {
      for (const [i, { name }] of imagePullSecrets.entries())
        if (!name) context.warn(`imagePullSecrets[${i}].name`, 'invalid empty name ""');
    },
  },
  'whole-bytes': {
    description: "`memory` and `ephemeral-storage` of a Pod's `overhead` are whole bytes.",
    remediation: 'Write whole bytes, as `128Mi`: `m` is a thousandth of a byte.',
    check({ overhead = {} }, context) {
      for (const name of ['memory', 'ephemeral-storage'])
        warnFractionalBytes(`overhead[${name}]`, overhead[name], context);
    },
  },
});

export const gracePeriodWarnings = defineWarningRules('PodSpec', {
  'grace-period': {
    description: '`terminationGracePeriodSeconds` of a template is not negative.',
    remediation: 'Write 0 or more: a Pod with less gets 1.',
    check({ terminationGracePeriodSeconds: seconds = 0 }, context) {
      // A Pod has been given 1 before anyone looks.
      if (seconds < 0 && !context.view.isPod)
        context.warn(
          'terminationGracePeriodSeconds',
          'must be >= 0; negative values are invalid and will be treated as 1',
        );
    },
  },
});
