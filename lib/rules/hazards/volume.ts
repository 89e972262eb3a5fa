import { allContainersOf } from '../../lifecycle/pod-containers.js';
import { isEmptyDirVolume } from '../context/pod-view.js';
import { defineHazardRules, type HazardRule } from './define-hazard-rules.js';
import { writableMounts } from './writable-mounts.js';

const volumeSourceHazards = defineHazardRules('Volume', {
  'has-source': {
    severity: 'warning',
    description: 'A volume says what it is.',
    remediation:
      'Write its source, one step further in than `name`; or `emptyDir: {}`, if that is what ' +
      'is meant.',
    check(value, context) {
      if (value.emptyDir === undefined && isEmptyDirVolume(context.node) && !context.node.isSkipped)
        context.report(
          '',
          'without a source it is an emptyDir: empty at first, and gone with the Pod',
        );
    },
  },
  'logs-bounded': {
    severity: 'warning',
    description: 'An emptyDir that logs are written to has a `sizeLimit`.',
    remediation: 'Write `sizeLimit`: a Pod that writes more is evicted, before its node is full.',
    check({ emptyDir, name }, context) {
      if (
        !emptyDir ||
        emptyDir.sizeLimit !== undefined ||
        emptyDir.medium ||
        context.view.restartPolicy === 'Never'
      )
        return;
      const isFilled = allContainersOf(context.view.spec).some(
        (container) =>
          container.resources?.limits?.['ephemeral-storage'] === undefined &&
          writableMounts(container, name).some(({ mountPath = '' }) => /\blogs?\b/.test(mountPath)),
      );
      if (isFilled)
        context.report(
          'emptyDir',
          'logs fill it for as long as the Pod lives: in the end the disk of the node, which ' +
            'then evicts Pods',
        );
    },
  },
});

const fileModeHazards = defineHazardRules(
  [
    'SecretVolumeSource',
    'ConfigMapVolumeSource',
    'DownwardAPIVolumeSource',
    'ProjectedVolumeSource',
    'KeyToPath',
    'DownwardAPIVolumeFile',
  ],
  {
    'mode-in-octal': {
      severity: 'warning',
      description: 'The mode of a file is a number in octal.',
      remediation: 'Write `0o400`; in JSON, which has no octal, 256.',
      check(value, context) {
        const { defaultMode, mode }: { readonly defaultMode?: number; readonly mode?: number } =
          value;
        const bits = defaultMode ?? mode ?? 0;
        if (OCTAL_LOOKALIKES.has(bits))
          context.report(
            mode === undefined ? 'defaultMode' : 'mode',
            `${bits} in decimal is 0${bits.toString(8)} in octal`,
          );
      },
    },
  },
);

/**
 * Decimal numbers that are modes if taken for octal, and odd ones as they are. Greater ones are
 * refused.
 */
const OCTAL_LOOKALIKES: ReadonlySet<number> = new Set([400, 440, 444, 500]);

const emptyDirHazards = defineHazardRules('EmptyDirVolumeSource', {
  bounded: {
    severity: 'note',
    description: 'An emptyDir has a `sizeLimit`.',
    remediation: 'Write `sizeLimit`: a Pod that writes more is evicted, before its node is full.',
    check({ sizeLimit, medium }, context) {
      if (sizeLimit === undefined)
        context.report(
          '',
          medium === 'Memory'
            ? 'it may fill the memory of the Pod'
            : 'it may fill the disk of its node, which then evicts Pods',
        );
    },
  },
});

const hostPathHazards = defineHazardRules('HostPathVolumeSource', {
  'docker-socket': {
    severity: 'warning',
    description: 'No Pod counts on Docker on its node.',
    remediation:
      'Use the socket of the runtime that the nodes have, as ' +
      '`/run/containerd/containerd.sock`, or none.',
    check({ path }, context) {
      if (path && /^(?:\/var)?\/run\/docker\.sock$/.test(path))
        context.report(
          'path',
          'the kubelet has not needed Docker since 1.24, and most nodes have none: an empty ' +
            'folder may stand there',
        );
    },
  },
});

export const volumeHazards: readonly HazardRule[] = [
  volumeSourceHazards,
  fileModeHazards,
  emptyDirHazards,
  hostPathHazards,
].flat();
