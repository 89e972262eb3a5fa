import type { Node } from '../../engine/node.js';
import { on } from '../on.js';

export const mount = on('VolumeMount', {
  volume: {
    late: true,
    says: 'A mount names a volume of the Pod, and one without a fault.',
    advice: 'Name one of `volumes`. If it is there, mend its own faults first.',
    check({ name = '' }, at) {
      if (!name) at.required('name');
      if (at.view.soundVolume(name) === undefined) at.notFound('name', name);
    },
  },
  path: {
    says: 'A mount has a path in the container.',
    check({ mountPath }, at) {
      if (!mountPath) at.required('mountPath');
    },
  },
});

export const device = on('VolumeDevice', {
  volume: {
    late: true,
    says: 'A device names a volume of the Pod, and one made from a claim.',
    advice: 'Name one of `volumes` that is a persistentVolumeClaim or ephemeral.',
    check({ name = '' }, at) {
      if (!name) at.required('name');
      const volume = at.view.soundVolume(name);
      if (volume === undefined) at.notFound('name', name);
      else if (!isClaim(volume))
        at.invalid('name', name, 'can only use volume source type of PersistentVolumeClaim or Ephemeral for block mode');
    },
  },
  path: {
    says: 'A device has a path in the container.',
    check({ devicePath }, at) {
      if (!devicePath) at.required('devicePath');
    },
  },
});

/** A volume made from a claim, or a claim template that a StatefulSet makes a volume of. */
const isClaim = ({ type, value }: Node): boolean => type.name !== 'Volume' || 'persistentVolumeClaim' in value || 'ephemeral' in value;

export const containerOfMounts = on(['Container', 'EphemeralContainer'], {
  'mount-paths': {
    says: 'No two mounts of a container share a path.',
    check({ volumeMounts = [] }, at) {
      const seen = new Set<string>();
      for (const [i, { mountPath = '' }] of volumeMounts.entries()) {
        if (seen.has(mountPath)) at.invalid(`volumeMounts[${i}].mountPath`, mountPath, 'must be unique');
        seen.add(mountPath);
      }
    },
  },
});
