import { pathNoBacksteps } from '../../formats/local-path.js';
import { defineRules } from '../context/define-rules.js';
import { isClaimVolume } from '../context/pod-view.js';

export const volumeDeviceRules = defineRules('validation', 'VolumeDevice', {
  volume: {
    isLate: true,
    description:
      'A device has the name of a valid volume of the Pod that is a `persistentVolumeClaim` or ' +
      '`ephemeral`.',
    remediation:
      'Write the name of an entry of `volumes` that is a `persistentVolumeClaim` or `ephemeral`.',
    check({ name = '' }, context) {
      if (!name) context.required('name');
      const volume = context.view.validVolume(name);
      if (volume === undefined) {
        const names = context.view.volumeNames();
        context.notFound('name', name, '', context.didYouMean(name, names));
      } else if (!isClaimVolume(volume))
        context.invalid(
          'name',
          name,
          'can only use volume source type of PersistentVolumeClaim or Ephemeral for block mode',
        );
    },
  },
  path: {
    description: 'A device has a `devicePath` without `..`.',
    remediation: 'Write the path of the device in the container, such as `/dev/xvda`.',
    check({ devicePath }, context) {
      if (!devicePath) context.required('devicePath');
      else if (pathNoBacksteps(devicePath))
        context.invalid('devicePath', devicePath, "can not contain backsteps ('..')");
    },
  },
});
