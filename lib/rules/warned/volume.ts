import type { Api } from '../../api/types.js';
import type { At } from './at.js';
import { fractional } from './fraction.js';
import { on } from './on.js';

/** The sources that Kubernetes no longer serves, in the order in which it looks; one of them it misspells. */
const RETIRED = [
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

export const volume = on('Volume', {
  'retired-source': {
    says: 'A volume has no source that Kubernetes no longer serves, as `glusterfs`, `rbd` and `cephfs`.',
    advice: 'A Pod with this volume will not start: write a `persistentVolumeClaim`, or `csi` and the driver of the storage.',
    check(value, at) {
      for (const [source, text, spelt] of RETIRED) if (value[source] !== undefined) at.warn(source, text, spelt);
    },
  },
  'whole-bytes': {
    says: 'The storage that a claim asks for is whole bytes.',
    advice: 'Write whole bytes, as `10Gi`: `m` is a thousandth of a byte.',
    check({ ephemeral }, at) {
      const spec = ephemeral?.volumeClaimTemplate?.spec;
      if (spec) claimed(spec, 'ephemeral.volumeClaimTemplate.spec', at);
    },
  },
});

export const statefulSet = on('StatefulSet', {
  'whole-bytes': {
    says: 'The storage that a claim asks for is whole bytes.',
    advice: 'Write whole bytes, as `10Gi`: `m` is a thousandth of a byte.',
    check({ spec: { volumeClaimTemplates = [] } = {} }, at) {
      for (const [i, { spec = {} }] of volumeClaimTemplates.entries())
        claimed(spec, `spec.volumeClaimTemplates[${i}].spec`, at, `spec.volumeClaimTemplates[${i}]`);
    },
  },
  'bounds-history': {
    says: '`revisionHistoryLimit` of a StatefulSet is not negative.',
    advice: 'Write how many old revisions are kept; without it, 10 are.',
    check({ spec: { revisionHistoryLimit = 0 } = {} }, at) {
      if (revisionHistoryLimit < 0)
        at.warn('spec.revisionHistoryLimit', 'a negative value retains all historical revisions; a value >= 0 is recommended');
    },
  },
});

/** Looks at what a claim asks for. The API server leaves out a step of the way to that of a StatefulSet. */
function claimed({ resources = {} }: Api<'PersistentVolumeClaimSpec'>, place: string, at: At, spelt = place): void {
  for (const field of ['requests', 'limits'] as const) {
    const end = `resources.${field}[storage]`;
    fractional(`${place}.${end}`, resources[field]?.['storage'], at, `${spelt}.${end}`);
  }
}
