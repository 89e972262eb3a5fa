import { configKey, dnsLabel, dnsSubdomain, envName, prefixOf } from '../../formats/name.js';
import { noBacksteps } from '../../formats/path.js';
import { on } from '../on.js';
import { isEmptyDir } from '../pod-view.js';

const SOURCES = ['fieldRef', 'resourceFieldRef', 'configMapKeyRef', 'secretKeyRef', 'fileKeyRef'] as const;

export const variable = on('EnvVar', {
  name: {
    since: 34,
    says: 'A variable has a name, of printable ASCII without `=`.',
    check: ({ name }, at) => at.requiredFormat('name', name, envName),
  },
  'one-source': {
    says: 'A variable has a value, or takes it from one place.',
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
    says: "A ConfigMap's or Secret's name is a DNS subdomain.",
    check({ name = '' }, at) {
      if (at.isIn('EnvVarSource')) at.format('name', name, dnsSubdomain);
    },
  },
  key: {
    says: 'A key is named, as ConfigMaps and Secrets name theirs.',
    check({ key }, at) {
      if (at.isIn('EnvVarSource')) at.requiredFormat('key', key, configKey);
    },
  },
});

export const fileKey = on('FileKeySelector', {
  key: {
    since: 34,
    says: 'A key of an env file is the name of a variable.',
    check: ({ key }, at) => at.requiredFormat('key', key, envName),
  },
  path: {
    since: 34,
    says: 'An env file is at a path within its volume.',
    check: ({ path }, at) => at.requiredFormat('path', path, noBacksteps),
  },
  'volume-name': {
    since: 34,
    says: 'An env file is in a volume, which is named.',
    check: ({ volumeName }, at) => at.requiredFormat('volumeName', volumeName, dnsLabel),
  },
  volume: {
    since: 34,
    says: 'The volume of an env file is an emptyDir of the Pod.',
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
    says: 'A prefix is the start of a name.',
    check({ prefix }, at) {
      if (prefix) at.format('prefix', prefix, envName);
    },
  },
});

export const reference = on(['ConfigMapEnvSource', 'SecretEnvSource'], {
  name: {
    says: 'Variables come from a ConfigMap or a Secret that is named.',
    check({ name }, at) {
      if (!name) at.required('name');
      else at.format('name', name, prefixOf(dnsSubdomain));
    },
  },
});

export const container = on(['Container', 'EphemeralContainer'], {
  'env-from': {
    says: 'Variables come from one ConfigMap or one Secret at a time. Kubernetes faults the list, not the item.',
    check({ envFrom }, at) {
      envFrom?.forEach(({ configMapRef, secretRef }) => {
        if (!configMapRef && !secretRef) at.invalid('envFrom', '', 'must specify one of: `configMapRef` or `secretRef`');
        else if (configMapRef && secretRef) at.invalid('envFrom', '', 'may not have more than one field specified at a time');
      });
    },
  },
});
