import { pathNoBacksteps } from '../../formats/local-path.js';
import {
  configMapKey,
  dnsLabel,
  dnsSubdomain,
  envVarName,
  generateNamePrefix,
} from '../../formats/name-formats.js';
import { defineRules } from '../context/define-rules.js';
import { isEmptyDirVolume } from '../context/pod-view.js';

const ENV_SOURCES = [
  'fieldRef',
  'resourceFieldRef',
  'configMapKeyRef',
  'secretKeyRef',
  'fileKeyRef',
] as const;

export const envVarRules = defineRules('validation', 'EnvVar', {
  name: {
    since: 34,
    description:
      'The name of an environment variable is not empty, and consists of printable ASCII ' +
      'characters without `=`.',
    check: ({ name }, context) => context.requiredFormat('name', name, envVarName),
  },
  'one-source': {
    description:
      'An environment variable has a `value` or a `valueFrom`, and `valueFrom` has exactly one ' +
      'source.',
    remediation: 'Keep only one of them.',
    check({ value, valueFrom }, context) {
      if (valueFrom === undefined) return;
      let sources = 0;
      for (const source of ENV_SOURCES) if (valueFrom[source] !== undefined) sources++;
      if (sources === 0)
        context.invalid(
          'valueFrom',
          '',
          'must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef`, ' +
            '`secretKeyRef` or `fileKeyRef`',
        );
      else if (value)
        context.invalid('valueFrom', '', 'may not be specified when `value` is not empty');
      else if (sources > 1)
        context.invalid('valueFrom', '', 'may not have more than one field specified at a time');
    },
  },
});

export const keySelectorRules = defineRules(
  'validation',
  ['ConfigMapKeySelector', 'SecretKeySelector'],
  {
    name: {
      description: 'The name of the ConfigMap or Secret of a variable is a DNS subdomain.',
      remediation: 'Write the name of the ConfigMap or Secret, such as `app-config`.',
      check({ name = '' }, context) {
        if (context.isChildOf('EnvVarSource')) context.format('name', name, dnsSubdomain);
      },
    },
    key: {
      description:
        "The `key` of a variable's source is not empty, and consists of letters, digits, `-`, " +
        '`_` and `.`.',
      remediation: 'Write a key of the ConfigMap or Secret, such as `password`.',
      check({ key }, context) {
        if (context.isChildOf('EnvVarSource')) context.requiredFormat('key', key, configMapKey);
      },
    },
  },
);

export const fileKeySelectorRules = defineRules('validation', 'FileKeySelector', {
  key: {
    since: 35,
    description: 'The `key` of a `fileKeyRef` is the name of an environment variable.',
    check: ({ key }, context) => context.requiredFormat('key', key, envVarName),
  },
  path: {
    since: 35,
    description: 'The `path` of a `fileKeyRef` is not empty and does not contain `..`.',
    remediation: 'Write the path of the file within the volume, such as `config/app.env`.',
    check: ({ path }, context) => context.requiredFormat('path', path, pathNoBacksteps),
  },
  'volume-name': {
    since: 35,
    description: 'The `volumeName` of a `fileKeyRef` is a DNS label.',
    remediation: 'Write the name of an emptyDir volume of the Pod.',
    check: ({ volumeName }, context) => context.requiredFormat('volumeName', volumeName, dnsLabel),
  },
  volume: {
    since: 35,
    description: 'The `volumeName` of a `fileKeyRef` is the name of an emptyDir volume of the Pod.',
    remediation: 'Write the name of an entry of `volumes` that is an `emptyDir`.',
    check({ volumeName = '' }, context) {
      const volume = context.view.volume(volumeName);
      if (volume === undefined) {
        const names = context.view.volumeNames();
        context.notFound('volumeName', volumeName, '', context.didYouMean(volumeName, names));
      } else if (!isEmptyDirVolume(volume))
        context.invalid('volumeName', volumeName, 'referenced volume must be of type emptyDir');
    },
  },
});

export const envFromRules = defineRules('validation', 'EnvFromSource', {
  prefix: {
    since: 34,
    description:
      'The `prefix` of an entry of `envFrom` consists of printable ASCII characters without `=`.',
    check({ prefix }, context) {
      if (prefix) context.format('prefix', prefix, envVarName);
    },
  },
});

export const envFromReferenceRules = defineRules(
  'validation',
  ['ConfigMapEnvSource', 'SecretEnvSource'],
  {
    name: {
      description:
        'The name of the ConfigMap or Secret of an entry of `envFrom` is a DNS subdomain.',
      remediation: 'Write the name of the ConfigMap or Secret, such as `app-config`.',
      check({ name }, context) {
        if (!name) context.required('name');
        else context.format('name', name, generateNamePrefix(dnsSubdomain));
      },
    },
  },
);

export const containerEnvFromRules = defineRules(
  'validation',
  ['Container', 'EphemeralContainer'],
  {
    'env-from': {
      description:
        'An entry of `envFrom` has exactly one of `configMapRef` and `secretRef`. Kubernetes ' +
        'reports the list, not the entry.',
      remediation: 'Write each source as an entry of its own.',
      check({ envFrom }, context) {
        envFrom?.forEach(({ configMapRef, secretRef }) => {
          if (!configMapRef && !secretRef)
            context.invalid('envFrom', '', 'must specify one of: `configMapRef` or `secretRef`');
          else if (configMapRef && secretRef)
            context.invalid('envFrom', '', 'may not have more than one field specified at a time');
        });
      },
    },
  },
);
