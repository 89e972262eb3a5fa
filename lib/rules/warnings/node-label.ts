import { defineWarningRules } from './define-warning-rules.js';
import { labelValueErrors } from './label-value-errors.js';

/** The labels of nodes that are going away, and what the API server says of each. */
const DEPRECATED_NODE_LABELS: ReadonlyMap<string, string> = new Map([
  ['beta.kubernetes.io/arch', 'deprecated since v1.14; use "kubernetes.io/arch" instead'],
  ['beta.kubernetes.io/os', 'deprecated since v1.14; use "kubernetes.io/os" instead'],
  [
    'failure-domain.beta.kubernetes.io/region',
    'deprecated since v1.17; use "topology.kubernetes.io/region" instead',
  ],
  [
    'failure-domain.beta.kubernetes.io/zone',
    'deprecated since v1.17; use "topology.kubernetes.io/zone" instead',
  ],
  [
    'beta.kubernetes.io/instance-type',
    'deprecated since v1.17; use "node.kubernetes.io/instance-type" instead',
  ],
  ['app.kubernetes.io/created-by', 'deprecated since v1.9'],
  [
    'scheduler.alpha.kubernetes.io/preferAvoidPods',
    'deprecated since v1.22; use Taints and Tolerations instead',
  ],
  ['node-role.kubernetes.io/master', 'use "node-role.kubernetes.io/control-plane" instead'],
]);

const description = 'Nodes are selected by labels that they still have.';
const remediation =
  'Nodes may no longer have this label: select them by the one that took its place.';

export const nodeSelectorWarnings = defineWarningRules('PodSpec', {
  'old-node-label': {
    description: description,
    remediation: remediation,
    check({ nodeSelector: labels = {} }, context) {
      for (const key of Object.keys(labels)) {
        const old = DEPRECATED_NODE_LABELS.get(key);
        if (old) context.warn(`nodeSelector[${key}]`, old);
      }
    },
  },
});

export const nodeAffinityWarnings = defineWarningRules('NodeSelectorRequirement', {
  'old-key': {
    description: description,
    remediation: remediation,
    check({ key = '' }, context) {
      const old = context.node.fieldName === 'matchExpressions' && DEPRECATED_NODE_LABELS.get(key);
      if (old) context.warn('key', `${key} is ${old}`);
    },
  },
  'label-value': {
    description: 'The `values` of a preferred node affinity are label values.',
    remediation:
      'No node has such a label: write a value of at most 63 letters, digits, hyphens, dots ' +
      'and underscores.',
    check({ values = [] }, context) {
      // Where nodes are required, such a value is refused.
      if (
        context.node.parent?.fieldName !== 'preference' ||
        context.node.fieldName !== 'matchExpressions'
      )
        return;
      for (const [i, value] of values.entries())
        for (const fault of labelValueErrors(value))
          context.warn(`values[${i}]`, `${value} is invalid, ${fault}`);
    },
  },
});

export const topologySpreadWarnings = defineWarningRules('TopologySpreadConstraint', {
  'old-key': {
    description: description,
    remediation: remediation,
    check({ topologyKey = '' }, context) {
      const old = DEPRECATED_NODE_LABELS.get(topologyKey);
      if (old) context.warn('topologyKey', `${topologyKey} is ${old}`);
    },
  },
  'selects-pods': {
    description: 'A constraint has a `labelSelector`, which says which Pods are counted.',
    remediation:
      'Without it no Pod is counted, and nothing is spread: write a `labelSelector`; `{}` ' +
      'selects every Pod of the namespace.',
    check({ labelSelector }, context) {
      if (labelSelector === undefined)
        context.warn('labelSelector', 'a null labelSelector results in matching no pod');
    },
  },
});
