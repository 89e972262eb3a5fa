import { dnsLabel } from '../../formats/name-formats.js';
import { isValidSelector } from '../../formats/selector.js';
import { defineRules } from '../context/define-rules.js';
import { FormattedValue } from '../shared/formatted-value.js';

export const statefulSetSpecRules = defineRules('validation', 'StatefulSetSpec', {
  'pod-management': {
    description: '`podManagementPolicy` is `OrderedReady` or `Parallel`.',
    check({ podManagementPolicy: policy }, context) {
      if (policy && policy !== 'OrderedReady' && policy !== 'Parallel')
        context.invalid(
          'podManagementPolicy',
          FormattedValue.asJson(policy),
          "must be 'OrderedReady' or 'Parallel'",
        );
    },
  },
  ordinals: {
    description: '`ordinals.start` is not negative.',
    check: ({ ordinals }, context) => context.atLeast(['ordinals', 'start'], ordinals?.start, 0),
  },
  'service-name': {
    description: 'The `serviceName` of a StatefulSet is a DNS label.',
    check({ serviceName }, context) {
      if (serviceName) context.format('serviceName', serviceName, dnsLabel);
    },
  },
  'claim-retention': {
    description: '`whenDeleted` and `whenScaled` are `Retain` or `Delete`.',
    check({ persistentVolumeClaimRetentionPolicy: policy }, context) {
      if (policy === undefined) return;
      const { whenDeleted, whenScaled } = policy;
      context.oneOf(
        ['persistentVolumeClaimRetentionPolicy', 'whenDeleted'],
        whenDeleted || 'Retain',
        ['Retain', 'Delete'],
      );
      context.oneOf(
        ['persistentVolumeClaimRetentionPolicy', 'whenScaled'],
        whenScaled || 'Retain',
        ['Retain', 'Delete'],
      );
    },
  },
  'claim-names': {
    description:
      'The name of a claim template is a DNS label. Kubernetes adds a volume for each before ' +
      'the volumes of the template, and reports that volume.',
    remediation:
      'Write `metadata.name` in the claim template, such as `data`: it is the name of the ' +
      'volume to mount.',
    check({ volumeClaimTemplates, selector }, context) {
      if (
        volumeClaimTemplates === undefined ||
        (selector !== undefined && !isValidSelector(selector))
      )
        return;
      const names = [...new Set(volumeClaimTemplates.map(({ metadata }) => metadata?.name ?? ''))];
      for (const [i, name] of names.entries()) {
        const path = ['volumeClaimTemplates', i, 'metadata', 'name'];
        const volume = `template.spec.volumes[${i}]`;
        context.requiredFormat({ path, field: `${volume}.name` }, name, dnsLabel);
        if (name === '')
          context.required({ path, field: `${volume}.persistentVolumeClaim.claimName` });
      }
    },
  },
});
