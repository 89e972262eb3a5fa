import type { Manifest } from '../manifest.js';
import type { Fields } from '../typed-objects.js';
import {
  job,
  pod,
  podTemplate,
  podWithAffinityTerm,
  podWithEphemeralClaim,
  podWithNodeRequirement,
  podWithProjectedSource,
  podWithTopologySpread,
  workload,
} from './pods.js';

const OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt', '', 'in', 'Equals', '<'];
const VALUES = [
  undefined,
  null,
  [],
  ['a'],
  ['b'],
  ['-'],
  [''],
  ['1'],
  ['a', 'b'],
  ['a', '-', '1'],
  ['b', 'b'],
  [null],
];
const KEYS = ['a', 'c', '', '-', 'kubernetes.io/os', 'metadata.name'];

const requirements: readonly Fields[] = KEYS.flatMap((key) =>
  OPERATORS.flatMap((operator) =>
    VALUES.map((values) => ({ key, operator, ...(values === undefined ? {} : { values }) })),
  ),
);
const selectors: readonly Fields[] = [
  {},
  ...[{}, { a: 'b' }, { a: 'c' }, { '-': 'b' }, { a: '-' }, { a: null }, null].map(
    (matchLabels) => ({ matchLabels }),
  ),
  ...requirements.map((requirement) => ({ matchExpressions: [requirement] })),
  ...requirements.slice(0, 40).map((requirement) => ({
    matchLabels: { a: 'b' },
    matchExpressions: [requirement, requirement],
  })),
];

const preferred = (requirement: Fields): Manifest =>
  pod({
    affinity: {
      nodeAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [
          {
            weight: 1,
            preference: { matchExpressions: [requirement], matchFields: [requirement] },
          },
        ],
      },
    },
  });
/** The Pod has labels, so that Kubernetes merges their keys into the selector. */
const merged = (put: (selector: Fields) => Manifest, selector: Fields): Manifest => {
  const manifest = put(selector);
  return { ...manifest, metadata: { name: 'a', labels: { a: 'b', c: '-', '-': 'd' } } };
};

/** Selectors of labels in every place that has one. */
export const labelSelectors: readonly Manifest[] = selectors.flatMap((selector) => [
  ...['Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet'].map((kind) =>
    workload(kind, { selector }),
  ),
  workload('Deployment', { selector, template: { spec: podTemplate.spec } }),
  job({ selector }),
  job({ selector, manualSelector: true }),
  podWithAffinityTerm({ labelSelector: selector, namespaceSelector: selector }),
  podWithTopologySpread({ labelSelector: selector }),
  merged(
    (labelSelector) =>
      podWithAffinityTerm({
        labelSelector,
        matchLabelKeys: ['a', '-', 'a'],
        mismatchLabelKeys: ['c'],
      }),
    selector,
  ),
  merged(
    (labelSelector) => podWithTopologySpread({ labelSelector, matchLabelKeys: ['c', 'a'] }),
    selector,
  ),
  podWithEphemeralClaim({ selector }),
  podWithProjectedSource({
    clusterTrustBundle: { signerName: 'a.b/c', path: 'a', labelSelector: selector },
  }),
]);

/** Requirements of nodes in every place that has one. */
export const nodeSelectors: readonly Manifest[] = requirements.flatMap((requirement) => [
  podWithNodeRequirement(requirement),
  podWithNodeRequirement(requirement, 'matchFields'),
  preferred(requirement),
]);
