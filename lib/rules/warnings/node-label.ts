import { defineRules } from '../context/define-rules.js';
import { labelValueErrors } from './label-value-errors.js';

/** The deprecated labels of nodes, with the warnings of the API server. */
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
  [
    'node-role.kubernetes.io/master',
    'deprecated since v1.20; use "node-role.kubernetes.io/control-plane" instead',
  ],
]);

const description = 'Nodes are selected by labels that are not deprecated.';
const remediation =
  'Write the label that replaces it, such as `kubernetes.io/arch`: nodes may no longer have ' +
  'this one.';

export const nodeSelectorWarnings = defineRules('warning', 'PodSpec', {
  'old-node-label': {
    description: description,
    remediation: remediation,
    check({ nodeSelector: labels = {} }, context) {
      for (const key of Object.keys(labels)) {
        const old = DEPRECATED_NODE_LABELS.get(key);
        if (old) context.report(['nodeSelector', key], old);
      }
    },
  },
});

export const nodeAffinityWarnings = defineRules('warning', 'NodeSelectorRequirement', {
  'old-key': {
    description: description,
    remediation: remediation,
    check({ key = '' }, context) {
      const old = context.node.fieldName === 'matchExpressions' && DEPRECATED_NODE_LABELS.get(key);
      if (old) context.report('key', `${key} is ${old}`);
    },
  },
  'label-value': {
    description: 'The `values` of a preferred node affinity are label values.',
    remediation:
      'Write a value of at most 63 letters, digits, hyphens, dots and underscores: no node can ' +
      'have this label.',
    check({ values = [] }, context) {
      // In a required node affinity, the server refuses such a value.
      if (
        context.node.parent?.fieldName !== 'preference' ||
        context.node.fieldName !== 'matchExpressions'
      )
        return;
      for (const [i, value] of values.entries())
        for (const error of labelValueErrors(value))
          context.report(['values', i], `${value} is invalid, ${error}`);
    },
  },
});

export const topologySpreadWarnings = defineRules('warning', 'TopologySpreadConstraint', {
  'old-key': {
    description: description,
    remediation: remediation,
    check({ topologyKey = '' }, context) {
      const old = DEPRECATED_NODE_LABELS.get(topologyKey);
      if (old) context.report('topologyKey', `${topologyKey} is ${old}`);
    },
  },
  'selects-pods': {
    description: 'A constraint has a `labelSelector`, which selects the Pods to count.',
    remediation:
      'Write a `labelSelector`, such as `{}` for all Pods of the namespace. Without it, no Pods ' +
      'are counted, and the constraint has no effect.',
    check({ labelSelector }, context) {
      if (labelSelector === undefined)
        context.report('labelSelector', 'a null labelSelector results in matching no pod');
    },
  },
});

export const runtimeClassWarnings = defineRules('warning', 'Scheduling', {
  'old-node-label': {
    description: description,
    remediation: remediation,
    check({ nodeSelector = {} }, context) {
      for (const key of Object.keys(nodeSelector)) {
        const old = DEPRECATED_NODE_LABELS.get(key);
        if (old) context.report({ path: ['nodeSelector', key], field: 'nodeSelector' }, old);
      }
    },
  },
});

export const topologySelectorWarnings = defineRules('warning', 'TopologySelectorLabelRequirement', {
  'old-key': {
    description: description,
    remediation: remediation,
    check({ key = '' }, context) {
      const old = DEPRECATED_NODE_LABELS.get(key);
      if (old) context.report('key', old);
    },
  },
});
