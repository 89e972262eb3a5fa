import { lower, qualifiedName } from '../../formats/name.js';
import { isZero, quantityOf } from '../../formats/quantity.js';
import { writtenAgain } from '../../formats/quantity-value.js';
import type { At } from '../at.js';
import { on } from '../on.js';
import { Shown } from '../shown.js';

const ENV = [
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
const VOLUME = ['metadata.annotations', 'metadata.labels', 'metadata.name', 'metadata.namespace', 'metadata.uid'];
const SUBSCRIPTED = ['metadata.annotations', 'metadata.labels'];
/** The paths that Kubernetes can read at all: another one is invalid, one of these in the wrong place is not supported. */
const KNOWN = [...ENV, ...VOLUME, 'spec.restartPolicy', 'spec.schedulerName', 'status.phase'];
const RESOURCES = [
  'limits.cpu',
  'limits.ephemeral-storage',
  'limits.memory',
  'requests.cpu',
  'requests.ephemeral-storage',
  'requests.memory',
];
const CORES = ['1', '1m'];
/** Kubernetes compares a divisor's text, as it would write it: 1e3 is no unit though 1k is. */
const SIZES = ['1', '1k', '1M', '1G', '1T', '1P', '1E', '1Ki', '1Mi', '1Gi', '1Ti', '1Pi', '1Ei'];

/** What is divided, and how Kubernetes calls it. */
const DIVIDED: Readonly<Record<string, string>> = { cpu: 'cpu', memory: 'memory', 'ephemeral-storage': 'local ephemeral storage' };

/** A file of the downward API is faulted at its volume, which has no place for the file's number. */
const inFile = (at: At): boolean => at.isIn('DownwardAPIVolumeFile');

export const field = on('ObjectFieldSelector', {
  path: {
    says: '`fieldPath` is a field of the Pod that can be read there: in a variable its name, namespace, uid, labels or annotations by key, node, service account and IPs; in a volume its name, namespace, uid, labels and annotations.',
    advice: "For a resource, write `resourceFieldRef`; for one label, `metadata.labels['key']`.",
    check({ apiVersion, fieldPath }, at) {
      if (!fieldPath) return at.required('fieldPath');
      const [, owner, subscript = ''] = /^([\s\S]+?)\['([\s\S]*)'\]$/.exec(fieldPath) ?? [];
      const path = SUBSCRIPTED.includes(owner ?? '') ? owner : undefined;
      if ((apiVersion || 'v1') !== 'v1')
        at.invalid('fieldPath', fieldPath, `error converting fieldPath: unsupported pod version: ${apiVersion}`);
      else if (path !== undefined) at.format('', path.endsWith('annotations') ? lower(subscript) : subscript, qualifiedName);
      else if (fieldPath !== 'spec.host' && !KNOWN.includes(fieldPath))
        at.invalid(
          'fieldPath',
          fieldPath,
          `error converting fieldPath: field label ${owner === undefined ? 'not supported' : 'does not support subscript'}: ${fieldPath}`,
        );
      else at.oneOf('fieldPath', fieldPath === 'spec.host' ? 'spec.nodeName' : fieldPath, inFile(at) ? VOLUME : ENV);
    },
  },
});

export const resource = on('ResourceFieldSelector', {
  resource: {
    says: '`resource` is `limits.` or `requests.` and `cpu`, `memory`, `ephemeral-storage` or a `hugepages-` size; in a volume there is a `containerName` too.',
    advice: 'Write the resource, as `limits.memory`, and in a volume the container that it is of.',
    check({ containerName, resource }, at) {
      if (inFile(at) && !containerName) at.required('containerName');
      else if (!resource) at.required('resource');
      else if (!/^(limits|requests)\.hugepages-/.test(resource) && !RESOURCES.includes(resource))
        at.unsupported('resource', Shown.exact(resource), RESOURCES);
    },
  },
  divisor: {
    says: '`divisor` is `1` or `1m` for CPU, and `1`, `1k` to `1E` or `1Ki` to `1Ei` for memory and storage.',
    check({ resource = '', divisor }, at) {
      if (divisor === undefined || isZero(quantityOf(divisor))) return;
      const kind = Object.keys(DIVIDED).find((name) => resource === `limits.${name}` || resource === `requests.${name}`);
      const said = /^(limits|requests)\.hugepages-/.test(resource) ? 'hugepages' : kind && DIVIDED[kind];
      const units = kind === 'cpu' ? CORES : SIZES;
      if (said === undefined || units.includes(writtenAgain(quantityOf(divisor)))) return;
      at.invalid(
        'divisor',
        resource,
        `only divisor's values ${kind === 'cpu' ? '1m and 1' : units.join(', ')} are supported with the ${said} resource`,
      );
    },
  },
});
