import { configKey, dnsLabel, dnsSubdomain, envName, prefixOf } from '../../formats/name.js';
import { noBacksteps } from '../../formats/path.js';
import { on } from '../on.js';
import { isEmptyDir } from '../pod-view.js';

const SOURCES = ['fieldRef', 'resourceFieldRef', 'configMapKeyRef', 'secretKeyRef', 'fileKeyRef'] as const;

export const variable = on('EnvVar', {
  name: {
    since: 34,
    says: 'An environment variable has a name: printable ASCII without `=`.',
    check: ({ name }, at) => at.requiredFormat('name', name, envName),
  },
  'one-source': {
    says: 'An environment variable has a `value` or a `valueFrom`, and `valueFrom` has one source.',
    advice: 'Leave out all but one of them.',
    check({ value, valueFrom }, at) {
      if (valueFrom === undefined) return;
      let sources = 0;
      for (const source of SOURCES) if (valueFrom[source] !== undefined) sources++;
      if (sources === 0)
        at.invalid(
          'valueFrom',
          '',
          'must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef`, `secretKeyRef` or `fileKeyRef`',
        );
      else if (value) at.invalid('valueFrom', '', 'may not be specified when `value` is not empty');
      else if (sources > 1) at.invalid('valueFrom', '', 'may not have more than one field specified at a time');
    },
  },
});

export const key = on(['ConfigMapKeySelector', 'SecretKeySelector'], {
  name: {
    says: 'The ConfigMap or Secret that a variable comes from is named by a DNS subdomain.',
    advice: 'Name the ConfigMap or Secret.',
    check({ name = '' }, at) {
      if (at.isIn('EnvVarSource')) at.format('name', name, dnsSubdomain);
    },
  },
  key: {
    says: 'The `key` that a variable comes from is there, and has letters, digits, `-`, `_` and `.`.',
    advice: 'Name a key of the ConfigMap or Secret.',
    check({ key }, at) {
      if (at.isIn('EnvVarSource')) at.requiredFormat('key', key, configKey);
    },
  },
});

export const fileKey = on('FileKeySelector', {
  key: {
    since: 35,
    says: 'The `key` of a `fileKeyRef` is the name of an environment variable.',
    check: ({ key }, at) => at.requiredFormat('key', key, envName),
  },
  path: {
    since: 35,
    says: 'The `path` of a `fileKeyRef` is there, and has no `..`.',
    advice: 'Write the path of the file within the volume.',
    check: ({ path }, at) => at.requiredFormat('path', path, noBacksteps),
  },
  'volume-name': {
    since: 35,
    says: 'The `volumeName` of a `fileKeyRef` is there, and is a DNS label.',
    advice: 'Name an emptyDir of the Pod.',
    check: ({ volumeName }, at) => at.requiredFormat('volumeName', volumeName, dnsLabel),
  },
  volume: {
    since: 35,
    says: 'The `volumeName` of a `fileKeyRef` names an emptyDir of the Pod.',
    advice: 'Name one of `volumes` that is an `emptyDir`.',
    check({ volumeName = '' }, at) {
      const volume = at.view.volume(volumeName);
      if (volume === undefined) at.notFound('volumeName', volumeName);
      else if (!isEmptyDir(volume)) at.invalid('volumeName', volumeName, 'referenced volume must be of type emptyDir');
    },
  },
});

export const from = on('EnvFromSource', {
  prefix: {
    since: 34,
    says: 'The `prefix` of an item of `envFrom` is printable ASCII without `=`.',
    check({ prefix }, at) {
      if (prefix) at.format('prefix', prefix, envName);
    },
  },
});

export const reference = on(['ConfigMapEnvSource', 'SecretEnvSource'], {
  name: {
    says: 'The ConfigMap or Secret of an item of `envFrom` is named by a DNS subdomain.',
    advice: 'Name the ConfigMap or Secret.',
    check({ name }, at) {
      if (!name) at.required('name');
      else at.format('name', name, prefixOf(dnsSubdomain));
    },
  },
});

export const container = on(['Container', 'EphemeralContainer'], {
  'env-from': {
    says: 'An item of `envFrom` has a `configMapRef` or a `secretRef`, and one of them only. Kubernetes names the list, not the item.',
    advice: 'Write each source as an item of its own.',
    check({ envFrom }, at) {
      envFrom?.forEach(({ configMapRef, secretRef }) => {
        if (!configMapRef && !secretRef) at.invalid('envFrom', '', 'must specify one of: `configMapRef` or `secretRef`');
        else if (configMapRef && secretRef) at.invalid('envFrom', '', 'may not have more than one field specified at a time');
      });
    },
  },
});
