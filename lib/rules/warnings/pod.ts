import { goQuote } from '../../formats/go-quote.js';
import { defineRules } from '../context/define-rules.js';
import { warnFractionalBytes } from './warn-fractional-bytes.js';

export const podListWarnings = defineRules('warning', 'PodSpec', {
  'host-aliases-once': {
    description: 'The `ip` of each host alias is unique.',
    remediation: 'Write all names of an address in the `hostnames` of one host alias.',
    check({ hostAliases = [] }, context) {
      const seen = new Set<string>();
      for (const [i, { ip = '' }] of hostAliases.entries()) {
        if (seen.has(ip)) context.report(['hostAliases', i, 'ip'], `duplicate ip ${goQuote(ip)}`);
        seen.add(ip);
      }
    },
  },
  'pull-secrets-once': {
    description: 'The names of `imagePullSecrets` are unique.',
    remediation: 'Remove one of the two.',
    check({ imagePullSecrets = [] }, context) {
      const seen = new Set<string>();
      for (const [i, { name = '' }] of imagePullSecrets.entries()) {
        if (seen.has(name))
          context.report(['imagePullSecrets', i, 'name'], `duplicate name ${goQuote(name)}`);
        seen.add(name);
      }
    },
  },
  'pull-secrets-named': {
    description: 'Each entry of `imagePullSecrets` has a name.',
    remediation: 'Write the name of the Secret, such as `registry`, or remove the entry.',
    check({ imagePullSecrets = [] }, context) {
      for (const [i, { name }] of imagePullSecrets.entries())
        if (!name) context.report(['imagePullSecrets', i, 'name'], 'invalid empty name ""');
    },
  },
  'whole-bytes': {
    description:
      "The `memory` and `ephemeral-storage` of a Pod's `overhead` are integer numbers of bytes.",
    remediation:
      'Write an integer number of bytes, such as `128Mi`: `m` is a thousandth of a byte.',
    check({ overhead = {} }, context) {
      for (const name of ['memory', 'ephemeral-storage'])
        warnFractionalBytes(`overhead[${name}]`, overhead[name], context);
    },
  },
});

export const gracePeriodWarnings = defineRules('warning', 'PodSpec', {
  'grace-period': {
    description: 'The `terminationGracePeriodSeconds` of a template is not negative.',
    remediation: 'Write 0 or more: Kubernetes replaces a negative value by 1.',
    check({ terminationGracePeriodSeconds: seconds = 0 }, context) {
      // In a Pod, the server has already replaced it by 1.
      if (seconds < 0 && !context.view.isPod)
        context.report(
          'terminationGracePeriodSeconds',
          'must be >= 0; negative values are invalid and will be treated as 1',
        );
    },
  },
});
