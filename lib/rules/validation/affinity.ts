import type { Api } from '../../api/api.js';
import { dnsLabel, dnsSubdomain, labelValue, qualifiedName } from '../../formats/name-formats.js';
import type { PodRuleContext } from '../context/define-rules.js';
import { defineRules } from '../context/define-rules.js';
import { checkLabelOperator } from '../shared/check-label-operator.js';
import { FormattedValue } from '../shared/formatted-value.js';

export const nodeSelectorRequirementRules = defineRules('validation', 'NodeSelectorRequirement', {
  operator: {
    description:
      'A requirement on a node label has the `operator` `In` or `NotIn` with values, `Exists` ' +
      'or `DoesNotExist` without values, or `Gt` or `Lt` with one value. A requirement on a ' +
      'node field has `In` or `NotIn` with one value.',
    remediation:
      'Write as many `values` as the operator takes: one or more for `In`, none for `Exists`, ' +
      'one for `Gt`.',
    check({ operator = '', values = [] }, context) {
      if (context.fieldName === 'matchFields') {
        if (operator !== 'In' && operator !== 'NotIn')
          context.invalid(
            'operator',
            FormattedValue.asJson(operator),
            'not a valid selector operator',
            context.didYouMean(operator, ['In', 'NotIn']),
          );
        else if (values.length !== 1)
          context.required(
            'values',
            "must be only one value when `operator` is 'In' or 'NotIn' for node field selector",
          );
      } else if (operator === 'Gt' || operator === 'Lt') {
        if (values.length !== 1)
          context.required(
            'values',
            "must be specified single value when `operator` is 'Lt' or 'Gt'",
          );
      } else checkLabelOperator(operator, values, context);
    },
  },
  words: {
    description:
      'The `key` of a requirement on a node label is a qualified name and, in a required term, ' +
      'its `values` are label values. The only node field is `metadata.name`.',
    remediation:
      'For a label of the node, write `matchExpressions`: `matchFields` supports only ' +
      '`metadata.name`.',
    check({ key = '', values }, context) {
      const field = context.fieldName === 'matchFields';
      if (field && key !== 'metadata.name')
        return context.invalid('key', key, 'not a valid field selector key');
      if (!field) context.format('key', key, qualifiedName);
      if (field || context.node.parent?.fieldName === 'nodeSelectorTerms')
        values?.forEach((value, i) => {
          context.format(['values', i], value, field ? dnsSubdomain : labelValue);
        });
    },
  },
});

export const nodeSelectorRules = defineRules('validation', 'NodeSelector', {
  terms: {
    description: 'A required node affinity has at least one entry in `nodeSelectorTerms`.',
    remediation: 'Add a term, or leave out the required node affinity.',
    check({ nodeSelectorTerms }, context) {
      if (!nodeSelectorTerms?.length)
        context.required('nodeSelectorTerms', 'must have at least one node selector term');
    },
  },
});

export const weightedTermRules = defineRules(
  'validation',
  ['PreferredSchedulingTerm', 'WeightedPodAffinityTerm'],
  {
    weight: {
      description: '`weight` is between 1 and 100.',
      check({ weight = 0 }, context) {
        if (weight < 1 || weight > 100)
          context.invalid('weight', weight, 'must be in the range 1-100');
      },
    },
  },
);

export const podAffinityTermRules = defineRules('validation', 'PodAffinityTerm', {
  'topology-key': {
    description: '`topologyKey` is a qualified name. Kubernetes reports an empty one twice.',
    remediation:
      'Write the node label that defines the topology, such as `kubernetes.io/hostname` or ' +
      '`topology.kubernetes.io/zone`.',
    check({ topologyKey = '' }, context) {
      if (topologyKey === '') context.required('topologyKey', 'can not be empty');
      context.format('topologyKey', topologyKey, qualifiedName);
    },
  },
  namespaces: {
    description:
      'The `namespaces` of a term are DNS labels. Kubernetes reports the field as `namespace`.',
    check({ namespaces }, context) {
      namespaces?.forEach((name, i) => {
        context.format({ path: ['namespaces', i], field: 'namespace' }, name, dnsLabel);
      });
    },
  },
});

export const matchLabelKeysRules = defineRules(
  'validation',
  ['PodAffinityTerm', 'TopologySpreadConstraint'],
  {
    'match-label-keys': {
      since: 34,
      description:
        '`matchLabelKeys` and `mismatchLabelKeys` require a `labelSelector`. Their entries are ' +
        'qualified names, and `matchLabelKeys` repeats no key of the selector or of ' +
        '`mismatchLabelKeys`.',
      remediation:
        'Write a `labelSelector`, and list only keys that neither the selector nor the other ' +
        'list contains.',
      check(term, context) {
        const { matchLabelKeys = [], labelSelector } = term;
        const { mismatchLabelKeys = [] }: Api<'PodAffinityTerm'> = term;
        checkKeys('matchLabelKeys', matchLabelKeys, labelSelector, context);
        checkKeys('mismatchLabelKeys', mismatchLabelKeys, labelSelector, context);
        const mismatching = new Set(mismatchLabelKeys);
        matchLabelKeys.forEach((key, i) => {
          if (mismatching.has(key))
            context.invalid(
              ['matchLabelKeys', i],
              key,
              'exists in both matchLabelKeys and mismatchLabelKeys',
            );
        });
        // Kubernetes first merges the keys into the selector, so it finds a duplicate as a
        // requirement on the key, and reports it at `[i]` of the term.
        const seen = new Set(Object.keys(labelSelector?.matchLabels ?? {}));
        const lastIndexes = new Map(matchLabelKeys.map((key, i) => [key, i]));
        for (const key of [
          ...(labelSelector?.matchExpressions ?? []).map(({ key = '' }) => key),
          ...labelKeysToMerge(term, context),
        ]) {
          const i = lastIndexes.get(key);
          if (i !== undefined && seen.has(key))
            context.invalid(
              { path: ['matchLabelKeys', i], field: `[${i}]` },
              key,
              'exists in both matchLabelKeys and labelSelector',
            );
          seen.add(key);
        }
      },
    },
  },
);

export const mergedLabelKeysRules = defineRules(
  'validation',
  ['PodAffinityTerm', 'TopologySpreadConstraint'],
  {
    'merged-labels': {
      since: 34,
      description:
        'The labels of the Pod that `matchLabelKeys` and `mismatchLabelKeys` name are valid ' +
        'labels. Kubernetes copies them into the selector.',
      remediation: 'Correct the label of the Pod.',
      check(term, context) {
        const { labels = {} } = context.view.metadata;
        let n = term.labelSelector?.matchExpressions?.length ?? 0;
        for (const key of labelKeysToMerge(term, context)) {
          const path = ['labelSelector', 'matchExpressions', n++];
          context.format([...path, 'key'], key, qualifiedName);
          context.format([...path, 'values', 0], labels[key] ?? '', labelValue);
        }
      },
    },
  },
);

/** The keys that Kubernetes merges into the selector: those that the Pod has as labels. */
function labelKeysToMerge(
  term: Api<'PodAffinityTerm'> | Api<'TopologySpreadConstraint'>,
  { view: { isPod, metadata } }: PodRuleContext,
): readonly string[] {
  const {
    matchLabelKeys = [],
    mismatchLabelKeys = [],
    labelSelector,
  }: Api<'PodAffinityTerm'> = term;
  if (!isPod || labelSelector === undefined) return [];
  return [...matchLabelKeys, ...mismatchLabelKeys].filter((key) =>
    Object.hasOwn(metadata.labels ?? {}, key),
  );
}

function checkKeys(
  field: string,
  keys: readonly string[],
  selector: Api<'LabelSelector'> | undefined,
  context: PodRuleContext,
): void {
  if (keys.length && selector === undefined)
    return context.forbidden(field, 'must not be specified when labelSelector is not set');
  keys.forEach((key, i) => {
    context.format([field, i], key, qualifiedName);
  });
}
