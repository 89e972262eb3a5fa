import type { Api } from '../../api/api.js';
import { labelErrors } from '../../formats/name-formats.js';
import {
  isValidSelector,
  normalizeLabels,
  normalizeSelector,
  type Selector,
  selectorMatches,
} from '../../formats/selector.js';
import { defineRules } from '../context/define-rules.js';
import { objectName } from '../context/object-name.js';

const UID_LABELS = ['controller-uid', 'batch.kubernetes.io/controller-uid'] as const;
const NAME_LABELS = ['job-name', 'batch.kubernetes.io/job-name'] as const;
/** A placeholder for the uid that the server generates, which no manifest can contain. */
const PLACEHOLDER_UID = '00000000-0000-0000-0000-000000000000';

type Labels = Readonly<Record<string, string>>;

/**
 * The labels that Kubernetes adds to the Pods of a Job without `manualSelector`; the selector gets
 * one of them.
 */
const generatedLabelsFor = (name: string): Labels => ({
  [NAME_LABELS[0]]: name,
  [NAME_LABELS[1]]: name,
  [UID_LABELS[0]]: PLACEHOLDER_UID,
  [UID_LABELS[1]]: PLACEHOLDER_UID,
});

function withGeneratedFields({ metadata, spec = {} }: Api<'Job'>): {
  readonly labels: Labels;
  readonly selector: Selector;
} {
  const { selector = {}, template } = spec;
  const { matchLabels } = selector as Selector;
  return {
    labels: { ...generatedLabelsFor(objectName(metadata)), ...template?.metadata?.labels },
    selector: {
      ...(selector as Selector),
      matchLabels: { [UID_LABELS[1]]: PLACEHOLDER_UID, ...matchLabels },
    },
  };
}

export const jobSelectorRules = defineRules('validation', 'Job', {
  'manual-selector': {
    description:
      'A Job with `manualSelector` has a `selector` that matches the labels of its template.',
    remediation: 'Leave out `manualSelector` and `selector`: Kubernetes generates the selector.',
    check({ spec = {} }, context) {
      const { manualSelector, selector, template } = spec;
      if (!manualSelector) return;
      const labels = template?.metadata?.labels;
      if (selector === undefined) context.required(['spec', 'selector']);
      if (
        (selector === undefined || isValidSelector(selector)) &&
        !selectorMatches(selector, labels ?? {})
      )
        context.invalid(
          ['spec', 'template', 'metadata', 'labels'],
          normalizeLabels(labels),
          '`selector` does not match template `labels`',
        );
    },
  },
  'generated-labels': {
    description:
      'The labels `controller-uid` and `job-name` of the template of a Job, with or without the ' +
      'prefix `batch.kubernetes.io/`, have the values that Kubernetes generates.',
    remediation: 'Leave out these labels: Kubernetes adds them.',
    check(value, context) {
      if (value.spec?.manualSelector) return;
      const { labels } = withGeneratedFields(value);
      for (const [key, wanted] of Object.entries(generatedLabelsFor(objectName(value.metadata))))
        if (labels[key] !== wanted)
          context.invalid(
            ['spec', 'template', 'metadata', 'labels', key],
            normalizeLabels(labels),
            `must be '${wanted}'`,
          );
    },
  },
  'generated-selector': {
    description: 'The `selector` of a Job is equal to the one that Kubernetes generates.',
    remediation: 'Leave out `selector`: Kubernetes generates it.',
    check(value, context) {
      if (value.spec?.manualSelector) return;
      const { labels, selector } = withGeneratedFields(value);
      if (!isValidSelector(selector)) return;
      if (!selectorMatches(selector, generatedLabelsFor(objectName(value.metadata))))
        context.invalid(
          ['spec', 'selector'],
          normalizeSelector(selector),
          '`selector` not auto-generated',
        );
      if (!selectorMatches(selector, labels))
        context.invalid(
          ['spec', 'template', 'metadata', 'labels'],
          normalizeLabels(labels),
          '`selector` does not match template `labels`',
        );
    },
  },
  'name-is-label': {
    description: 'The name of a Job becomes a label of its Pods, so it is a valid label value.',
    remediation: 'Shorten the name to 63 characters.',
    check({ metadata, spec }, context) {
      const templateLabels = spec?.template?.metadata?.labels ?? {};
      if (spec?.manualSelector || NAME_LABELS.every((key) => Object.hasOwn(templateLabels, key)))
        return;
      context.invalidEach(
        { path: ['spec', 'template', 'metadata', 'labels'], field: 'spec.template.labels' },
        labelErrors({ [NAME_LABELS[0]]: objectName(metadata) }),
      );
    },
  },
});
