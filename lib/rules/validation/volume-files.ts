import { localNonReservedPath } from '../../formats/local-path.js';
import { defineRules } from '../context/define-rules.js';

const INVALID_MODE = 'must be a number between 0 and 0777 (octal), both inclusive';
const isFileMode = (mode: number | undefined): boolean =>
  mode === undefined || (mode >= 0 && mode <= 0o777);

export const secretVolumeRules = defineRules('validation', 'SecretVolumeSource', {
  name: {
    description: 'A `secret` volume has a `secretName`.',
    remediation:
      "Write the name of a Secret in the Pod's namespace, such as `app-secret`. The field is " +
      '`secretName`, not `name`.',
    check({ secretName }, context) {
      if (!secretName) context.required('secretName');
    },
  },
});

export const configMapVolumeRules = defineRules('validation', 'ConfigMapVolumeSource', {
  name: {
    description: 'A `configMap` volume has a `name`.',
    remediation: "Write the name of a ConfigMap in the Pod's namespace, such as `app-config`.",
    check({ name }, context) {
      if (!name) context.required('name');
    },
  },
});

export const defaultModeRules = defineRules(
  'validation',
  [
    'SecretVolumeSource',
    'ConfigMapVolumeSource',
    'DownwardAPIVolumeSource',
    'ProjectedVolumeSource',
  ],
  {
    mode: {
      description: '`defaultMode` is between 0 and 0777 (octal), which is 511.',
      remediation: 'In JSON and TypeScript, write 420 for 0644. YAML accepts 0644.',
      check({ defaultMode }, context) {
        if (!isFileMode(defaultMode)) context.invalid('defaultMode', defaultMode, INVALID_MODE);
      },
    },
  },
);

export const itemKeyAndPathRules = defineRules('validation', 'KeyToPath', {
  key: {
    description: 'An item of a `configMap` or `secret` has a `key`.',
    remediation: 'Write a key of the ConfigMap or Secret, such as `app.conf`.',
    check({ key }, context) {
      if (!key) context.required('key');
    },
  },
  path: {
    description:
      'The `path` of an item of a `configMap` or `secret` is a relative path that does not ' +
      'start with two dots and has no `..` element.',
    remediation: 'Write the path of the file within the volume, such as `app.conf`.',
    check: ({ path }, context) => context.requiredFormat('path', path, localNonReservedPath),
  },
});

export const downwardApiFileRules = defineRules('validation', 'DownwardAPIVolumeFile', {
  path: {
    description:
      'The `path` of a file of a `downwardAPI` is a relative path that does not start with two ' +
      'dots and has no `..` element.',
    remediation: 'Write the path of the file within the volume, such as `labels`.',
    check: ({ path }, context) => context.requiredFormat('path', path, localNonReservedPath),
  },
  'one-source': {
    description: 'A file of a `downwardAPI` has exactly one of `fieldRef` and `resourceFieldRef`.',
    remediation:
      'Write `fieldRef` for a field of the Pod, or `resourceFieldRef` for a limit or request.',
    check({ fieldRef, resourceFieldRef }, context) {
      if (!fieldRef && !resourceFieldRef)
        context.required([], 'one of fieldRef and resourceFieldRef is required');
      if (!fieldRef || !resourceFieldRef) return;
      context.invalid(
        [],
        'resource',
        'fieldRef and resourceFieldRef can not be specified simultaneously',
      );
      context.skip('resourceFieldRef');
    },
  },
});

export const itemModeRules = defineRules('validation', ['KeyToPath', 'DownwardAPIVolumeFile'], {
  mode: {
    description: '`mode` is between 0 and 0777 (octal), which is 511.',
    remediation: 'In JSON and TypeScript, write 420 for 0644. YAML accepts 0644.',
    check({ mode }, context) {
      if (!isFileMode(mode)) context.invalid('mode', mode, INVALID_MODE);
    },
  },
});
