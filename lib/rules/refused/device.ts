import { noBacksteps } from '../../formats/path.js';
import { on } from '../on.js';
import { isClaim } from '../pod-view.js';

export const device = on('VolumeDevice', {
  volume: {
    late: true,
    says: 'A device names a volume of the Pod that is a `persistentVolumeClaim` or `ephemeral`, and valid.',
    advice: 'Name one of `volumes` that is a `persistentVolumeClaim` or `ephemeral`.',
    check({ name = '' }, at) {
      if (!name) at.required('name');
      const volume = at.view.soundVolume(name);
      if (volume === undefined) at.notFound('name', name);
      else if (!isClaim(volume))
        at.invalid('name', name, 'can only use volume source type of PersistentVolumeClaim or Ephemeral for block mode');
    },
  },
  path: {
    says: 'A device has a `devicePath` without `..`.',
    advice: 'Write where the container finds the device, as `/dev/xvda`.',
    check({ devicePath }, at) {
      if (!devicePath) at.required('devicePath');
      else if (noBacksteps(devicePath)) at.invalid('devicePath', devicePath, "can not contain backsteps ('..')");
    },
  },
});
