import type { Api } from '../../api/types.js';
import { dnsLabel, dnsSubdomain, labelValue, qualifiedName } from '../../formats/name.js';
import type { At } from '../at.js';
import { on } from '../on.js';
import { checkOperator } from '../operator.js';
import { Shown } from '../shown.js';

export const nodeRequirement = on('NodeSelectorRequirement', {
  operator: {
    says: "A node's label is in values or not, exists or not, is greater or less than one. A node's field is in one value or not.",
    check({ operator = '', values = [] }, at) {
      if (at.key === 'matchFields') {
        if (operator !== 'In' && operator !== 'NotIn') at.invalid('operator', Shown.typed(operator), 'not a valid selector operator');
        else if (values.length !== 1)
          at.required('values', "must be only one value when `operator` is 'In' or 'NotIn' for node field selector");
      } else if (operator === 'Gt' || operator === 'Lt') {
        if (values.length !== 1) at.required('values', "must be specified single value when `operator` is 'Lt' or 'Gt'");
      } else checkOperator(operator, values, at);
    },
  },
  words: {
    says: 'A label has a qualified name; its values are judged where the node is required. The one field is metadata.name.',
    check({ key = '', values }, at) {
      const field = at.key === 'matchFields';
      if (field && key !== 'metadata.name') return at.invalid('key', key, 'not a valid field selector key');
      if (!field) at.format('key', key, qualifiedName);
      if (field || at.node.parent?.key === 'nodeSelectorTerms')
        values?.forEach((value, i) => {
          at.format(`values[${i}]`, value, field ? dnsSubdomain : labelValue);
        });
    },
  },
});

export const nodeSelector = on('NodeSelector', {
  terms: {
    says: 'A node is required in some term.',
    check({ nodeSelectorTerms }, at) {
      if (!nodeSelectorTerms?.length) at.required('nodeSelectorTerms', 'must have at least one node selector term');
    },
  },
});

export const weighted = on(['PreferredSchedulingTerm', 'WeightedPodAffinityTerm'], {
  weight: {
    says: 'A preference weighs 1 to 100.',
    check({ weight = 0 }, at) {
      if (weight < 1 || weight > 100) at.invalid('weight', weight, 'must be in the range 1-100');
    },
  },
});

export const term = on('PodAffinityTerm', {
  'topology-key': {
    says: "A place is told by a node's label. Kubernetes faults an empty one twice.",
    check({ topologyKey = '' }, at) {
      if (topologyKey === '') at.required('topologyKey', 'can not be empty');
      at.format('topologyKey', topologyKey, qualifiedName);
    },
  },
  namespaces: {
    says: 'A namespace is a DNS label. Kubernetes calls the field `namespace`.',
    check({ namespaces }, at) {
      namespaces?.forEach((name) => {
        at.format('namespace', name, dnsLabel);
      });
    },
  },
});

export const labelKeys = on(['PodAffinityTerm', 'TopologySpreadConstraint'], {
  'match-label-keys': {
    since: 34,
    says: 'Keys of labels go with a selector, and name what it does not.',
    check(term, at) {
      const { matchLabelKeys = [], labelSelector } = term;
      const { mismatchLabelKeys = [] }: Api<'PodAffinityTerm'> = term;
      checkKeys('matchLabelKeys', matchLabelKeys, labelSelector, at);
      checkKeys('mismatchLabelKeys', mismatchLabelKeys, labelSelector, at);
      matchLabelKeys.forEach((key, i) => {
        if (mismatchLabelKeys.includes(key)) at.invalid(`matchLabelKeys[${i}]`, key, 'exists in both matchLabelKeys and mismatchLabelKeys');
      });
      // Kubernetes merges the keys into the selector first, so what it sees twice is a requirement on such a key; it faults `[i]` of the term.
      const seen = new Set(Object.keys(labelSelector?.matchLabels ?? {}));
      for (const key of [...(labelSelector?.matchExpressions ?? []).map(({ key = '' }) => key), ...mergedKeys(term, at)]) {
        const i = matchLabelKeys.lastIndexOf(key);
        if (i >= 0 && seen.has(key)) at.invalid(`[${i}]`, key, 'exists in both matchLabelKeys and labelSelector');
        seen.add(key);
      }
    },
  },
});

export const merged = on(['PodAffinityTerm', 'TopologySpreadConstraint'], {
  'merged-labels': {
    since: 34,
    says: "A Pod's own labels, whose keys a term names, are labels that can be. Kubernetes makes them requirements of the selector.",
    check(term, at) {
      const { labels = {} } = at.view.meta;
      let n = term.labelSelector?.matchExpressions?.length ?? 0;
      for (const key of mergedKeys(term, at)) {
        const place = `labelSelector.matchExpressions[${n++}]`;
        at.format(`${place}.key`, key, qualifiedName);
        at.format(`${place}.values[0]`, labels[key] ?? '', labelValue);
      }
    },
  },
});

/** The keys that Kubernetes merges into the selector: those of a Pod's own labels. */
function mergedKeys(term: Api<'PodAffinityTerm'> | Api<'TopologySpreadConstraint'>, { view: { isPod, meta } }: At): readonly string[] {
  const { matchLabelKeys = [], mismatchLabelKeys = [], labelSelector }: Api<'PodAffinityTerm'> = term;
  if (!isPod || labelSelector === undefined) return [];
  return [...matchLabelKeys, ...mismatchLabelKeys].filter((key) => Object.hasOwn(meta.labels ?? {}, key));
}

function checkKeys(field: string, keys: readonly string[], selector: Api<'LabelSelector'> | undefined, at: At): void {
  if (keys.length && selector === undefined) return at.forbidden(field, 'must not be specified when labelSelector is not set');
  keys.forEach((key, i) => {
    at.format(`${field}[${i}]`, key, qualifiedName);
  });
}
