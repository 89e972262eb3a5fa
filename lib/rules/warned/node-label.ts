import { labelFaults } from './label-value.js';
import { on } from './on.js';

/** The labels of nodes that are going away, and what the API server says of each. */
const OLD: ReadonlyMap<string, string> = new Map([
  ['beta.kubernetes.io/arch', 'deprecated since v1.14; use "kubernetes.io/arch" instead'],
  ['beta.kubernetes.io/os', 'deprecated since v1.14; use "kubernetes.io/os" instead'],
  ['failure-domain.beta.kubernetes.io/region', 'deprecated since v1.17; use "topology.kubernetes.io/region" instead'],
  ['failure-domain.beta.kubernetes.io/zone', 'deprecated since v1.17; use "topology.kubernetes.io/zone" instead'],
  ['beta.kubernetes.io/instance-type', 'deprecated since v1.17; use "node.kubernetes.io/instance-type" instead'],
  ['app.kubernetes.io/created-by', 'deprecated since v1.9'],
  ['scheduler.alpha.kubernetes.io/preferAvoidPods', 'deprecated since v1.22; use Taints and Tolerations instead'],
  ['node-role.kubernetes.io/master', 'use "node-role.kubernetes.io/control-plane" instead'],
]);

const says = 'Nodes are selected by labels that they still have.';
const advice = 'Nodes may no longer have this label: select them by the one that took its place.';

export const nodeSelector = on('PodSpec', {
  'old-node-label': {
    says,
    advice,
    check({ nodeSelector: labels = {} }, at) {
      for (const key of Object.keys(labels)) {
        const old = OLD.get(key);
        if (old) at.warn(`nodeSelector[${key}]`, old);
      }
    },
  },
});

export const nodeAffinity = on('NodeSelectorRequirement', {
  'old-key': {
    says,
    advice,
    check({ key = '' }, at) {
      const old = at.node.key === 'matchExpressions' && OLD.get(key);
      if (old) at.warn('key', `${key} is ${old}`);
    },
  },
  'label-value': {
    says: 'The `values` of a preferred node affinity are label values.',
    advice: 'No node has such a label: write a value of at most 63 letters, digits, hyphens, dots and underscores.',
    check({ values = [] }, at) {
      // Where nodes are required, such a value is refused.
      if (at.node.parent?.key !== 'preference' || at.node.key !== 'matchExpressions') return;
      for (const [i, value] of values.entries())
        for (const fault of labelFaults(value)) at.warn(`values[${i}]`, `${value} is invalid, ${fault}`);
    },
  },
});

export const topologySpread = on('TopologySpreadConstraint', {
  'old-key': {
    says,
    advice,
    check({ topologyKey = '' }, at) {
      const old = OLD.get(topologyKey);
      if (old) at.warn('topologyKey', `${topologyKey} is ${old}`);
    },
  },
  'selects-pods': {
    says: 'A constraint has a `labelSelector`, which says which Pods are counted.',
    advice: 'Without it no Pod is counted, and nothing is spread: write a `labelSelector`; `{}` selects every Pod of the namespace.',
    check({ labelSelector }, at) {
      if (labelSelector === undefined) at.warn('labelSelector', 'a null labelSelector results in matching no pod');
    },
  },
});
