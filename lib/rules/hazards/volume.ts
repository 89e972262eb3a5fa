import { allOf } from '../../lifecycle/container.js';
import { isEmptyDir } from '../pod-view.js';
import { type HazardRule, on } from './on.js';
import { writableMounts } from './writable.js';

const volumes = on('Volume', {
  'has-source': {
    level: 'warning',
    says: 'A volume says what it is.',
    advice: 'Write its source, one step further in than `name`; or `emptyDir: {}`, if that is what is meant.',
    check(value, at) {
      if (value.emptyDir === undefined && isEmptyDir(at.node) && !at.node.muted)
        at.tell('', 'without a source it is an emptyDir: empty at first, and gone with the Pod');
    },
  },
  'logs-bounded': {
    level: 'warning',
    says: 'An emptyDir that logs are written to has a `sizeLimit`.',
    advice: 'Write `sizeLimit`: a Pod that writes more is evicted, before its node is full.',
    check({ emptyDir, name }, at) {
      if (!emptyDir || emptyDir.sizeLimit !== undefined || emptyDir.medium || at.view.restartPolicy === 'Never') return;
      const isFilled = allOf(at.view.spec).some(
        (container) =>
          container.resources?.limits?.['ephemeral-storage'] === undefined &&
          writableMounts(container, name).some(({ mountPath = '' }) => /\blogs?\b/.test(mountPath)),
      );
      if (isFilled)
        at.tell('emptyDir', 'logs fill it for as long as the Pod lives: in the end the disk of the node, which then evicts Pods');
    },
  },
});

const modes = on(
  ['SecretVolumeSource', 'ConfigMapVolumeSource', 'DownwardAPIVolumeSource', 'ProjectedVolumeSource', 'KeyToPath', 'DownwardAPIVolumeFile'],
  {
    'mode-in-octal': {
      level: 'warning',
      says: 'The mode of a file is a number in octal.',
      advice: 'Write `0o400`; in JSON, which has no octal, 256.',
      check(value, at) {
        const { defaultMode, mode }: { readonly defaultMode?: number; readonly mode?: number } = value;
        const bits = defaultMode ?? mode ?? 0;
        if (LIKE_OCTAL.has(bits))
          at.tell(mode === undefined ? 'defaultMode' : 'mode', `${bits} in decimal is 0${bits.toString(8)} in octal`);
      },
    },
  },
);

/** Decimal numbers that are modes if taken for octal, and odd ones as they are. Greater ones are refused. */
const LIKE_OCTAL: ReadonlySet<number> = new Set([400, 440, 444, 500]);

const emptyDirs = on('EmptyDirVolumeSource', {
  bounded: {
    level: 'note',
    says: 'An emptyDir has a `sizeLimit`.',
    advice: 'Write `sizeLimit`: a Pod that writes more is evicted, before its node is full.',
    check({ sizeLimit, medium }, at) {
      if (sizeLimit === undefined)
        at.tell('', medium === 'Memory' ? 'it may fill the memory of the Pod' : 'it may fill the disk of its node, which then evicts Pods');
    },
  },
});

const hostPaths = on('HostPathVolumeSource', {
  'docker-socket': {
    level: 'warning',
    says: 'No Pod counts on Docker on its node.',
    advice: 'Use the socket of the runtime that the nodes have, as `/run/containerd/containerd.sock`, or none.',
    check({ path }, at) {
      if (path && /^(?:\/var)?\/run\/docker\.sock$/.test(path))
        at.tell('path', 'the kubelet has not needed Docker since 1.24, and most nodes have none: an empty folder may stand there');
    },
  },
});

export const volume: readonly HazardRule[] = [volumes, modes, emptyDirs, hostPaths].flat();
