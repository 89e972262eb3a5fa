import { defineRules } from '../context/define-rules.js';
import { warnClaimStorage } from './warn-claim-storage.js';

/**
 * The sources that Kubernetes no longer supports, in the order in which it checks them. It
 * misspells one of them.
 */
const DEPRECATED_SOURCES = [
  ['photonPersistentDisk', 'deprecated in v1.11, non-functional in v1.16+'],
  ['gitRepo', 'deprecated in v1.11, and disabled by default in v1.33+'],
  ['scaleIO', 'deprecated in v1.16, non-functional in v1.22+'],
  ['flocker', 'deprecated in v1.22, non-functional in v1.25+'],
  ['storageos', 'deprecated in v1.22, non-functional in v1.25+', 'storageOS'],
  ['quobyte', 'deprecated in v1.22, non-functional in v1.25+'],
  ['glusterfs', 'deprecated in v1.25, non-functional in v1.26+'],
  ['cephfs', 'deprecated in v1.28, non-functional in v1.31+'],
  ['rbd', 'deprecated in v1.28, non-functional in v1.31+'],
] as const;

export const volumeWarnings = defineRules('warning', 'Volume', {
  'retired-source': {
    description:
      'A volume has no source that Kubernetes no longer supports, such as `glusterfs`, `rbd` or ' +
      '`cephfs`.',
    remediation:
      'Write a `persistentVolumeClaim`, or `csi` with the driver of the storage: a Pod with ' +
      'this volume does not start.',
    check(value, context) {
      for (const [source, text, field = source] of DEPRECATED_SOURCES)
        if (value[source] !== undefined) context.report({ path: source, field }, text);
    },
  },
  'whole-bytes': {
    description: 'The storage request of a claim is an integer number of bytes.',
    remediation: 'Write an integer number of bytes, such as `10Gi`: `m` is a thousandth of a byte.',
    check({ ephemeral }, context) {
      const spec = ephemeral?.volumeClaimTemplate?.spec;
      if (spec) warnClaimStorage(spec, ['ephemeral', 'volumeClaimTemplate', 'spec'], context);
    },
  },
});

export const statefulSetWarnings = defineRules('warning', 'StatefulSet', {
  'whole-bytes': {
    description: 'The storage request of a claim is an integer number of bytes.',
    remediation: 'Write an integer number of bytes, such as `10Gi`: `m` is a thousandth of a byte.',
    check({ spec: { volumeClaimTemplates = [] } = {} }, context) {
      for (const [i, { spec = {} }] of volumeClaimTemplates.entries())
        warnClaimStorage(
          spec,
          ['spec', 'volumeClaimTemplates', i, 'spec'],
          context,
          `spec.volumeClaimTemplates[${i}]`,
        );
    },
  },
  'bounds-history': {
    description: 'The `revisionHistoryLimit` of a StatefulSet is not negative.',
    remediation: 'Write the number of old revisions to keep, such as 10, which is the default.',
    check({ spec: { revisionHistoryLimit = 0 } = {} }, context) {
      if (revisionHistoryLimit < 0)
        context.report(
          ['spec', 'revisionHistoryLimit'],
          'a negative value retains all historical revisions; a value >= 0 is recommended',
        );
    },
  },
});
