import type { Api } from '../../api/types.js';
import { labelFaults } from '../../formats/name.js';
import { isSelector, type Selector, selects, shownLabels, shownSelector } from '../../formats/selector.js';
import { objectName } from '../object-name.js';
import { on } from '../on.js';

const UID_LABELS = ['controller-uid', 'batch.kubernetes.io/controller-uid'] as const;
const NAME_LABELS = ['job-name', 'batch.kubernetes.io/job-name'] as const;
/** Stands for the uid that the server makes: nobody can have written it before. */
const UID = '00000000-0000-0000-0000-000000000000';

type Labels = Readonly<Record<string, string>>;

/** What Kubernetes gives a Job that does not select by itself: labels to its Pods, where they have none of these, and one to its selector. */
const labelsOf = (name: string): Labels => ({ [NAME_LABELS[0]]: name, [NAME_LABELS[1]]: name, [UID_LABELS[0]]: UID, [UID_LABELS[1]]: UID });

function generated({ metadata, spec: { selector = {}, template } = {} }: Api<'Job'>): {
  readonly labels: Labels;
  readonly selector: Selector;
} {
  const { matchLabels } = selector as Selector;
  return {
    labels: { ...labelsOf(objectName(metadata)), ...template?.metadata?.labels },
    selector: { ...(selector as Selector), matchLabels: { [UID_LABELS[1]]: UID, ...matchLabels } },
  };
}

export const job = on('Job', {
  'manual-selector': {
    says: 'A Job with `manualSelector` has a `selector` that selects the labels of its template.',
    advice: 'Leave out `manualSelector` and `selector`: Kubernetes makes them.',
    check({ spec: { manualSelector, selector, template } = {} }, at) {
      if (!manualSelector) return;
      const labels = template?.metadata?.labels;
      if (selector === undefined) at.required('spec.selector');
      if ((selector === undefined || isSelector(selector)) && !selects(selector, labels ?? {}))
        at.invalid('spec.template.metadata.labels', shownLabels(labels), '`selector` does not match template `labels`');
    },
  },
  'generated-labels': {
    says: "The labels `controller-uid` and `job-name` of a Job's template, also with `batch.kubernetes.io/` before them, are those that Kubernetes gives it.",
    advice: 'Leave them out: Kubernetes adds them.',
    check(value, at) {
      if (value.spec?.manualSelector) return;
      const { labels } = generated(value);
      for (const [key, wanted] of Object.entries(labelsOf(objectName(value.metadata))))
        if (labels[key] !== wanted) at.invalid(`spec.template.metadata.labels[${key}]`, shownLabels(labels), `must be '${wanted}'`);
    },
  },
  'generated-selector': {
    says: '`selector` of a Job selects what the one that Kubernetes makes selects.',
    advice: 'Leave out `selector`: Kubernetes makes one.',
    check(value, at) {
      if (value.spec?.manualSelector) return;
      const { labels, selector } = generated(value);
      if (!isSelector(selector)) return;
      if (!selects(selector, labelsOf(objectName(value.metadata))))
        at.invalid('spec.selector', shownSelector(selector), '`selector` not auto-generated');
      if (!selects(selector, labels))
        at.invalid('spec.template.metadata.labels', shownLabels(labels), '`selector` does not match template `labels`');
    },
  },
  'name-is-label': {
    says: 'The name of a Job becomes a label of its Pods, and is a label value.',
    advice: 'Shorten the name to 63 characters.',
    check({ metadata, spec }, at) {
      const given = spec?.template?.metadata?.labels ?? {};
      if (spec?.manualSelector || NAME_LABELS.every((key) => Object.hasOwn(given, key))) return;
      at.faulty('spec.template.labels', labelFaults({ [NAME_LABELS[0]]: objectName(metadata) }));
    },
  },
});
