import { goToLower, qualifiedName } from '../../formats/name-formats.js';
import { isZeroQuantity, quantityOf } from '../../formats/parse-quantity.js';
import { formatQuantity } from '../../formats/quantity-value.js';
import { defineRules, type PodRuleContext } from '../context/define-rules.js';
import { FormattedValue } from '../shared/formatted-value.js';

const ENV_FIELD_PATHS = [
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
  'spec.nodeName',
  'spec.serviceAccountName',
  'status.hostIP',
  'status.hostIPs',
  'status.podIP',
  'status.podIPs',
];
const VOLUME_FIELD_PATHS = [
  'metadata.annotations',
  'metadata.labels',
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
];
const SUBSCRIPTABLE_FIELD_PATHS = ['metadata.annotations', 'metadata.labels'];
/**
 * The paths that Kubernetes can read at all. Any other path is invalid; one of these in the wrong
 * context is not supported.
 */
const KNOWN_FIELD_PATHS = [
  ...ENV_FIELD_PATHS,
  ...VOLUME_FIELD_PATHS,
  'spec.restartPolicy',
  'spec.schedulerName',
  'status.phase',
];
const RESOURCE_NAMES = [
  'limits.cpu',
  'limits.ephemeral-storage',
  'limits.memory',
  'requests.cpu',
  'requests.ephemeral-storage',
  'requests.memory',
];
const CPU_DIVISORS = ['1', '1m'];
/** Kubernetes compares the canonical form of a divisor: 1k is valid, 1e3 is not. */
const BYTE_DIVISORS = [
  '1',
  '1k',
  '1M',
  '1G',
  '1T',
  '1P',
  '1E',
  '1Ki',
  '1Mi',
  '1Gi',
  '1Ti',
  '1Pi',
  '1Ei',
];

/** The kind of a resource, and its name in the messages of Kubernetes. */
const DIVISIBLE_RESOURCES: Readonly<Record<string, string>> = {
  cpu: 'cpu',
  memory: 'memory',
  'ephemeral-storage': 'local ephemeral storage',
};

/**
 * The path of a finding about a file of the downward API. Kubernetes reports it without the index
 * of the file.
 */
const isInDownwardApiFile = (context: PodRuleContext): boolean =>
  context.isChildOf('DownwardAPIVolumeFile');

export const fieldRefRules = defineRules('validation', 'ObjectFieldSelector', {
  path: {
    description:
      '`fieldPath` is a supported field of the Pod. Variables can read its name, namespace, ' +
      'uid, labels and annotations by key, node, service account and IPs; volumes can read its ' +
      'name, namespace, uid, labels and annotations.',
    remediation:
      'For a resource, write `resourceFieldRef`. For a single label, write a path such as ' +
      "`metadata.labels['app']`.",
    check({ apiVersion, fieldPath }, context) {
      if (!fieldPath) return context.required('fieldPath');
      const [, owner, subscript = ''] = /^([\s\S]+?)\['([\s\S]*)'\]$/.exec(fieldPath) ?? [];
      const path = SUBSCRIPTABLE_FIELD_PATHS.includes(owner ?? '') ? owner : undefined;
      if ((apiVersion || 'v1') !== 'v1')
        context.invalid(
          'fieldPath',
          fieldPath,
          `error converting fieldPath: unsupported pod version: ${apiVersion}`,
        );
      else if (path !== undefined)
        context.format(
          [],
          path.endsWith('annotations') ? goToLower(subscript) : subscript,
          qualifiedName,
        );
      else if (fieldPath !== 'spec.host' && !KNOWN_FIELD_PATHS.includes(fieldPath))
        context.invalid(
          'fieldPath',
          fieldPath,
          'error converting fieldPath: field label ' +
            `${owner === undefined ? 'not supported' : 'does not support subscript'}: ${fieldPath}`,
          context.didYouMean(
            fieldPath,
            isInDownwardApiFile(context) ? VOLUME_FIELD_PATHS : ENV_FIELD_PATHS,
          ),
        );
      else
        context.oneOf(
          'fieldPath',
          fieldPath === 'spec.host' ? 'spec.nodeName' : fieldPath,
          isInDownwardApiFile(context) ? VOLUME_FIELD_PATHS : ENV_FIELD_PATHS,
        );
    },
  },
});

export const resourceFieldRefRules = defineRules('validation', 'ResourceFieldSelector', {
  resource: {
    description:
      '`resource` is `limits.` or `requests.` followed by `cpu`, `memory`, `ephemeral-storage` ' +
      'or a `hugepages-` size. In a volume, `containerName` is required too.',
    remediation:
      'Write the resource, such as `limits.memory`, and in a volume the name of its container.',
    check({ containerName, resource }, context) {
      if (isInDownwardApiFile(context) && !containerName) context.required('containerName');
      else if (!resource) context.required('resource');
      else if (
        !/^(limits|requests)\.hugepages-/.test(resource) &&
        !RESOURCE_NAMES.includes(resource)
      )
        context.unsupported(
          'resource',
          FormattedValue.asGoString(resource),
          RESOURCE_NAMES,
          resource,
        );
    },
  },
  divisor: {
    description:
      '`divisor` is `1` or `1m` for CPU, and `1`, `1k` to `1E`, or `1Ki` to `1Ei` for memory ' +
      'and storage.',
    check({ resource = '', divisor }, context) {
      if (divisor === undefined || isZeroQuantity(quantityOf(divisor))) return;
      const kind = Object.keys(DIVISIBLE_RESOURCES).find(
        (name) => resource === `limits.${name}` || resource === `requests.${name}`,
      );
      const resourceName = /^(limits|requests)\.hugepages-/.test(resource)
        ? 'hugepages'
        : kind && DIVISIBLE_RESOURCES[kind];
      const units = kind === 'cpu' ? CPU_DIVISORS : BYTE_DIVISORS;
      if (resourceName === undefined || units.includes(formatQuantity(quantityOf(divisor)))) return;
      context.invalid(
        'divisor',
        resource,
        `only divisor's values ${kind === 'cpu' ? '1m and 1' : units.join(', ')} are supported ` +
          `with the ${resourceName} resource`,
      );
    },
  },
});
