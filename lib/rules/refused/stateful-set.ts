import { dnsLabel } from '../../formats/name.js';
import { isSelector } from '../../formats/selector.js';
import { on } from '../on.js';
import { Shown } from '../shown.js';

export const spec = on('StatefulSetSpec', {
  'pod-management': {
    says: '`podManagementPolicy` is `OrderedReady` or `Parallel`.',
    check({ podManagementPolicy: policy }, at) {
      if (policy && policy !== 'OrderedReady' && policy !== 'Parallel')
        at.invalid('podManagementPolicy', Shown.typed(policy), "must be 'OrderedReady' or 'Parallel'");
    },
  },
  ordinals: {
    says: '`ordinals.start` is not negative.',
    check: ({ ordinals }, at) => at.atLeast('ordinals.start', ordinals?.start, 0),
  },
  'service-name': {
    says: '`serviceName` of a StatefulSet is a DNS label.',
    check({ serviceName }, at) {
      if (serviceName) at.format('serviceName', serviceName, dnsLabel);
    },
  },
  'claim-retention': {
    says: '`whenDeleted` and `whenScaled` are `Retain` or `Delete`.',
    check({ persistentVolumeClaimRetentionPolicy: policy }, at) {
      if (policy === undefined) return;
      const { whenDeleted, whenScaled } = policy;
      at.oneOf('persistentVolumeClaimRetentionPolicy.whenDeleted', whenDeleted || 'Retain', ['Retain', 'Delete']);
      at.oneOf('persistentVolumeClaimRetentionPolicy.whenScaled', whenScaled || 'Retain', ['Retain', 'Delete']);
    },
  },
  'claim-names': {
    says: 'A claim template has a name, and it is a DNS label. Kubernetes makes a volume of each, before those of the template, and names that.',
    advice: 'Write `metadata.name` of the claim template: it is the name of the volume to mount.',
    check({ volumeClaimTemplates, selector }, at) {
      if (volumeClaimTemplates === undefined || (selector !== undefined && !isSelector(selector))) return;
      const names = [...new Set(volumeClaimTemplates.map(({ metadata }) => metadata?.name ?? ''))];
      for (const [i, name] of names.entries()) {
        const field = `template.spec.volumes[${i}]`;
        at.requiredFormat(`${field}.name`, name, dnsLabel);
        if (name === '') at.required(`${field}.persistentVolumeClaim.claimName`);
      }
    },
  },
});
