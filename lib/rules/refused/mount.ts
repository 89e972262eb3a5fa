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
    says: 'A device names a volume of the Pod, and one without a fault.',
    advice: 'Name one of `volumes` that comes from a claim.',
    check({ name = '' }, at) {
      if (!name) at.required('name');
      if (at.view.soundVolume(name) === undefined) at.notFound('name', name);
    },
  },
  path: {
    says: 'A device has a path in the container.',
    check({ devicePath }, at) {
      if (!devicePath) at.required('devicePath');
    },
  },
});

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
