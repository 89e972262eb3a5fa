import { dnsLabel } from '../../formats/name.js';
import { isSelector } from '../../formats/selector.js';
import { on } from '../on.js';
import { Shown } from '../shown.js';

export const spec = on('StatefulSetSpec', {
  'pod-management': {
    says: 'Pods are made in order, or in parallel.',
    check({ podManagementPolicy: policy }, at) {
      if (policy && policy !== 'OrderedReady' && policy !== 'Parallel')
        at.invalid('podManagementPolicy', Shown.typed(policy), "must be 'OrderedReady' or 'Parallel'");
    },
  },
  ordinals: {
    says: 'The first number is not negative. Kubernetes writes the field with its parent.',
    check: ({ ordinals }, at) => at.atLeast('ordinals.start', ordinals?.start, 0),
  },
  'service-name': {
    says: 'The Service that governs a StatefulSet has the name of a DNS label.',
    check({ serviceName }, at) {
      if (serviceName) at.format('serviceName', serviceName, dnsLabel);
    },
  },
  'claim-retention': {
    says: 'Claims are kept or deleted with the StatefulSet, and with the replica.',
    check({ persistentVolumeClaimRetentionPolicy: policy }, at) {
      if (policy === undefined) return;
      const { whenDeleted, whenScaled } = policy;
      at.oneOf('persistentVolumeClaimRetentionPolicy.whenDeleted', whenDeleted || 'Retain', ['Retain', 'Delete']);
      at.oneOf('persistentVolumeClaimRetentionPolicy.whenScaled', whenScaled || 'Retain', ['Retain', 'Delete']);
    },
  },
  'claim-names': {
    says: 'A claim template is named as a volume is: Kubernetes makes a volume of it, before the others.',
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
