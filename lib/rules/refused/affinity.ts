import type { Api } from '../../api/types.js';
import { dnsLabel, dnsSubdomain, labelValue, qualifiedName } from '../../formats/name.js';
import type { At } from '../at.js';
import { on } from '../on.js';
import { checkOperator } from '../operator.js';
import { Shown } from '../shown.js';

export const nodeRequirement = on('NodeSelectorRequirement', {
  operator: {
    says: "`operator` of a node's label is `In` or `NotIn`, with values; `Exists` or `DoesNotExist`, without; `Gt` or `Lt`, with one. Of a field it is `In` or `NotIn`, with one.",
    advice: 'Write as many `values` as the operator takes.',
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
    says: "The `key` of a node's label is a qualified name, and where it is required its `values` are label values. The one field is `metadata.name`.",
    advice: 'For a label of the node, write `matchExpressions`: `matchFields` knows `metadata.name` alone.',
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
    says: 'A required node affinity has at least one of `nodeSelectorTerms`.',
    advice: 'Write a term, or leave out the affinity.',
    check({ nodeSelectorTerms }, at) {
      if (!nodeSelectorTerms?.length) at.required('nodeSelectorTerms', 'must have at least one node selector term');
    },
  },
});

export const weighted = on(['PreferredSchedulingTerm', 'WeightedPodAffinityTerm'], {
  weight: {
    says: '`weight` of a preference is from 1 to 100.',
    check({ weight = 0 }, at) {
      if (weight < 1 || weight > 100) at.invalid('weight', weight, 'must be in the range 1-100');
    },
  },
});

export const term = on('PodAffinityTerm', {
  'topology-key': {
    says: '`topologyKey` is a qualified name. Kubernetes faults an empty one twice.',
    advice: 'Write the label of nodes that tells places apart, as `kubernetes.io/hostname` or `topology.kubernetes.io/zone`.',
    check({ topologyKey = '' }, at) {
      if (topologyKey === '') at.required('topologyKey', 'can not be empty');
      at.format('topologyKey', topologyKey, qualifiedName);
    },
  },
  namespaces: {
    says: '`namespaces` of a term are DNS labels. Kubernetes calls the field `namespace`.',
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
    says: '`matchLabelKeys` and `mismatchLabelKeys` go with a `labelSelector`, are qualified names, and name keys that neither the selector nor the other has.',
    advice: 'Write a `labelSelector`, and name in each list only keys that stand nowhere else.',
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
    says: "A Pod's own labels that `matchLabelKeys` and `mismatchLabelKeys` name are valid labels. Kubernetes writes them into the selector.",
    advice: 'Correct the label of the Pod.',
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
