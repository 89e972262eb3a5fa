import { labelValue } from '../../formats/name.js';
import { isSelector, selects } from '../../formats/selector.js';
import { objectName } from '../object-name.js';
import { on } from '../on.js';

const UID_LABELS = ['controller-uid', 'batch.kubernetes.io/controller-uid'];
const NAME_LABELS = ['job-name', 'batch.kubernetes.io/job-name'];
/** The server gives a Job a uid that nobody can have written before. */
const UID = '\0';

export const job = on('Job', {
  'manual-selector': {
    says: 'A Job that is said to select by itself has a selector, and it selects its own Pods.',
    advice: 'Leave manualSelector and selector out: Kubernetes makes them.',
    check({ spec: { manualSelector, selector, template } = {} }, at) {
      if (!manualSelector) return;
      const labels = template?.metadata?.labels;
      if (selector === undefined) at.required('spec.selector');
      if ((selector === undefined || isSelector(selector)) && !selects(selector, labels ?? {}))
        at.invalid('spec.template.metadata.labels', labels ?? null, '`selector` does not match template `labels`');
    },
  },
  'generated-labels': {
    says: "The labels that Kubernetes gives a Job's Pods are not given by hand.",
    check({ metadata, spec: { manualSelector, template } = {} }, at) {
      if (manualSelector) return;
      const labels = template?.metadata?.labels ?? {};
      const name = objectName(metadata);
      for (const key of UID_LABELS)
        if (Object.hasOwn(labels, key)) at.invalid(`spec.template.metadata.labels[${key}]`, labels[key], "must be the Job's uid");
      for (const key of NAME_LABELS)
        if (Object.hasOwn(labels, key) && labels[key] !== name)
          at.invalid(`spec.template.metadata.labels[${key}]`, labels[key], `must be '${name}'`);
    },
  },
  'generated-selector': {
    says: 'A selector beside the one that Kubernetes makes picks what that picks.',
    advice: 'Leave it out: Kubernetes makes one.',
    check({ metadata, spec: { manualSelector, selector, template } = {} }, at) {
      if (manualSelector || selector === undefined || !isSelector(selector)) return;
      const made: Record<string, string> = {};
      for (const key of UID_LABELS) made[key] = UID;
      for (const key of NAME_LABELS) made[key] = objectName(metadata);
      if (!selects(selector, made)) at.invalid('spec.selector', selector, '`selector` not auto-generated');
      const labels = { ...made, ...template?.metadata?.labels };
      if (!selects({ ...selector, matchLabels: { [UID_LABELS[1] as string]: UID, ...selector.matchLabels } }, labels))
        at.invalid('spec.template.metadata.labels', labels, '`selector` does not match template `labels`');
    },
  },
  'selected-by-uid': {
    says: 'A Job selects its Pods by its uid.',
    check({ spec: { manualSelector, selector, template } = {} }, at) {
      if (manualSelector || selector !== undefined) return;
      const labels = template?.metadata?.labels ?? {};
      if (Object.hasOwn(labels, UID_LABELS[1] as string))
        at.invalid('spec.template.metadata.labels', labels, '`selector` does not match template `labels`');
    },
  },
  'name-is-label': {
    says: "A Job's name becomes a label of its Pods, so it is short.",
    advice: 'Keep it to 63 characters.',
    check({ metadata, spec }, at) {
      const name = objectName(metadata);
      const labels = spec?.template?.metadata?.labels ?? {};
      if (spec?.manualSelector || NAME_LABELS.every((key) => Object.hasOwn(labels, key))) return;
      at.format('spec.template.labels', name, labelValue);
    },
  },
});
