import { unreserved } from '../../formats/path.js';
import { on } from '../on.js';

const MODE = 'must be a number between 0 and 0777 (octal), both inclusive';
const isMode = (mode: number | undefined): boolean => mode === undefined || (mode >= 0 && mode <= 0o777);

export const secret = on('SecretVolumeSource', {
  name: {
    says: 'A Secret is named.',
    check({ secretName }, at) {
      if (!secretName) at.required('secretName');
    },
  },
});

export const configMap = on('ConfigMapVolumeSource', {
  name: {
    says: 'A ConfigMap is named.',
    check({ name }, at) {
      if (!name) at.required('name');
    },
  },
});

export const defaultMode = on(['SecretVolumeSource', 'ConfigMapVolumeSource', 'DownwardAPIVolumeSource', 'ProjectedVolumeSource'], {
  mode: {
    says: 'A mode of files is from 0 to 0777 in octal.',
    advice: 'JSON knows no octal: 0644 is 420. In YAML write 0644, or "0o644" from YAML 1.2 on.',
    check({ defaultMode }, at) {
      if (!isMode(defaultMode)) at.invalid('defaultMode', defaultMode, MODE);
    },
  },
});

export const item = on('KeyToPath', {
  key: {
    says: 'An item says which key.',
    check({ key }, at) {
      if (!key) at.required('key');
    },
  },
  path: {
    says: 'An item says to which file: relative, never upwards, not starting with two dots.',
    check: ({ path }, at) => at.requiredFormat('path', path, unreserved),
  },
});

export const file = on('DownwardAPIVolumeFile', {
  path: {
    says: 'A file has a path: relative, never upwards, not starting with two dots.',
    check: ({ path }, at) => at.requiredFormat('path', path, unreserved),
  },
  'one-source': {
    says: 'A file holds a field or a resource.',
    check({ fieldRef, resourceFieldRef }, at) {
      if (!fieldRef && !resourceFieldRef) at.required('', 'one of fieldRef and resourceFieldRef is required');
      if (!fieldRef || !resourceFieldRef) return;
      at.invalid('', 'resource', 'fieldRef and resourceFieldRef can not be specified simultaneously');
      at.skip('resourceFieldRef');
    },
  },
});

export const itemMode = on(['KeyToPath', 'DownwardAPIVolumeFile'], {
  mode: {
    says: 'A mode of a file is from 0 to 0777 in octal.',
    check({ mode }, at) {
      if (!isMode(mode)) at.invalid('mode', mode, MODE);
    },
  },
});
