import { unreserved } from '../../formats/path.js';
import { on } from '../on.js';

const MODE = 'must be a number between 0 and 0777 (octal), both inclusive';
const isMode = (mode: number | undefined): boolean => mode === undefined || (mode >= 0 && mode <= 0o777);

export const secret = on('SecretVolumeSource', {
  name: {
    says: 'A `secret` volume has a `secretName`.',
    advice: "Name the Secret, which is in the Pod's namespace: the field is `secretName`, not `name`.",
    check({ secretName }, at) {
      if (!secretName) at.required('secretName');
    },
  },
});

export const configMap = on('ConfigMapVolumeSource', {
  name: {
    says: 'A `configMap` volume has a `name`.',
    advice: "Name the ConfigMap, which is in the Pod's namespace.",
    check({ name }, at) {
      if (!name) at.required('name');
    },
  },
});

export const defaultMode = on(['SecretVolumeSource', 'ConfigMapVolumeSource', 'DownwardAPIVolumeSource', 'ProjectedVolumeSource'], {
  mode: {
    says: '`defaultMode` is from 0 to 0777 in octal, which is 511.',
    advice: 'In JSON and TypeScript write 0o644 as 420. YAML takes 0644.',
    check({ defaultMode }, at) {
      if (!isMode(defaultMode)) at.invalid('defaultMode', defaultMode, MODE);
    },
  },
});

export const item = on('KeyToPath', {
  key: {
    says: 'An item of a `configMap` or `secret` has a `key`.',
    advice: 'Name a key of the ConfigMap or Secret.',
    check({ key }, at) {
      if (!key) at.required('key');
    },
  },
  path: {
    says: 'An item of a `configMap` or `secret` has a `path`: relative, without `..`, and not starting with two dots.',
    advice: 'Write where the file is within the volume, as `app.conf`.',
    check: ({ path }, at) => at.requiredFormat('path', path, unreserved),
  },
});

export const file = on('DownwardAPIVolumeFile', {
  path: {
    says: 'A file of a `downwardAPI` has a `path`: relative, without `..`, and not starting with two dots.',
    advice: 'Write where the file is within the volume, as `labels`.',
    check: ({ path }, at) => at.requiredFormat('path', path, unreserved),
  },
  'one-source': {
    says: 'A file of a `downwardAPI` has a `fieldRef` or a `resourceFieldRef`, and one of them only.',
    advice: 'Write `fieldRef` for a field of the Pod, or `resourceFieldRef` for a limit or request.',
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
    says: '`mode` is from 0 to 0777 in octal, which is 511.',
    advice: 'In JSON and TypeScript write 0o644 as 420. YAML takes 0644.',
    check({ mode }, at) {
      if (!isMode(mode)) at.invalid('mode', mode, MODE);
    },
  },
});
