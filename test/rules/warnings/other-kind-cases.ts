import type { WarningCase } from './warning-case.js';

const named = (apiVersion: string, kind: string, more: object, annotations = {}): object => ({
  apiVersion,
  kind,
  metadata: { name: 'a', annotations },
  ...more,
});

const claim = (storage: string, annotations = {}): object =>
  named(
    'v1',
    'PersistentVolumeClaim',
    { spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage } } } },
    annotations,
  );
const quota = (hard: object): object => named('v1', 'ResourceQuota', { spec: { hard } });
const runtimeClass = (nodeSelector: object): object =>
  named('node.k8s.io/v1', 'RuntimeClass', { handler: 'a', scheduling: { nodeSelector } });
const storageClass = (key: string): object =>
  named('storage.k8s.io/v1', 'StorageClass', {
    provisioner: 'a',
    allowedTopologies: [{ matchLabelExpressions: [{ key, values: ['a'] }] }],
  });

const CLASS = 'volume.beta.kubernetes.io/storage-class';
const MOUNTABLE = 'kubernetes.io/enforce-mountable-secrets';

/** Warnings about claims, quotas, classes and ServiceAccounts. */
export const otherKindCases: readonly WarningCase[] = [
  {
    rule: 'PersistentVolumeClaim/class-annotation',
    invalid: claim('1', { [CLASS]: 'a' }),
    texts: [
      `metadata.annotations[${CLASS}]: deprecated since v1.8; ` +
        'use "storageClassName" attribute instead',
    ],
    valid: claim('1', { [`x.${CLASS}`]: 'a' }),
  },
  {
    rule: 'PersistentVolumeClaim/whole-bytes',
    invalid: claim('1500m'),
    texts: [
      'spec.resources.requests[storage]: fractional byte value "1500m" is invalid, ' +
        'must be an integer',
    ],
    valid: claim('2000m'),
  },
  {
    rule: 'ResourceQuotaSpec/requests-within-limits',
    invalid: quota({ 'requests.memory': '2Gi', 'limits.memory': '1' }),
    texts: ['ResourceQuota requests.memory (2Gi) should be less than limits.memory (1)'],
    fields: ['spec.hard[requests.memory]'],
    valid: quota({ 'requests.memory': '2Gi', 'limits.memory': '2Gi' }),
  },
  {
    rule: 'ServiceAccount/mountable-secrets',
    invalid: named('v1', 'ServiceAccount', {}, { [MOUNTABLE]: 'true' }),
    texts: [
      `metadata.annotations[${MOUNTABLE}]: deprecated in v1.32+; ` +
        'prefer separate namespaces to isolate access to mounted secrets',
    ],
    valid: named('v1', 'ServiceAccount', {}),
  },
  {
    rule: 'Scheduling/old-node-label',
    invalid: runtimeClass({ 'beta.kubernetes.io/os': 'a' }),
    texts: ['scheduling.nodeSelector: deprecated since v1.14; use "kubernetes.io/os" instead'],
    fields: ['scheduling.nodeSelector[beta.kubernetes.io/os]'],
    valid: runtimeClass({ 'kubernetes.io/os': 'a' }),
  },
  {
    rule: 'TopologySelectorLabelRequirement/old-key',
    invalid: storageClass('failure-domain.beta.kubernetes.io/zone'),
    texts: [
      'allowedTopologies[0].matchLabelExpressions[0].key: deprecated since v1.17; ' +
        'use "topology.kubernetes.io/zone" instead',
    ],
    valid: storageClass('topology.kubernetes.io/zone'),
  },
];
