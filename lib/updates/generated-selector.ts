import type { Api } from '../api/api.js';
import { isValidSelector, selectorMatches } from '../formats/selector.js';
import { UID, type UpdateContext } from './update-context.js';

const UID_LABELS = ['controller-uid', 'batch.kubernetes.io/controller-uid'] as const;
const NAME_LABELS = ['job-name', 'batch.kubernetes.io/job-name'] as const;
const LABELS_PATH = ['spec', 'template', 'metadata', 'labels'];
const KEEP_SELECTOR = 'Leave out `selector`: a server keeps the one that it generated on an apply.';

/**
 * Checks that a Job has the labels and the selector that were generated when it was created. The
 * labels with a prefix are needed if the old object has them.
 *
 * Source: pkg/apis/batch/validation validateGeneratedSelector.
 */
export function checkGeneratedSelector(context: UpdateContext): void {
  const { spec: { selector, manualSelector, template } = {}, metadata } =
    context.after as Api<'Job'>;
  if (manualSelector || selector === undefined) return;
  const { uid = UID, name = '' } = metadata ?? {};
  const old = (context.before as Api<'Job'>).spec?.template?.metadata?.labels ?? {};
  const isPrefixed = [UID_LABELS[1], NAME_LABELS[1]].every((key) => Object.hasOwn(old, key));
  const expected = Object.fromEntries(
    [0, ...(isPrefixed ? [1] : [])].flatMap((i) => [
      [UID_LABELS[i] as string, uid],
      [NAME_LABELS[i] as string, name],
    ]),
  );
  const labels = template?.metadata?.labels ?? {};
  for (const [key, wanted] of Object.entries(expected)) {
    const detail = `must be '${wanted}'`;
    const path = [...LABELS_PATH, key];
    if (!Object.hasOwn(labels, key)) context.required('generated-label', path, detail, KEEP_LABELS);
    else if (labels[key] !== wanted) context.invalid('generated-label', path, detail, KEEP_LABELS);
  }
  if (isValidSelector(selector) && !selectorMatches(selector, expected))
    context.invalid(
      'generated-selector',
      ['spec', 'selector'],
      '`selector` not auto-generated',
      KEEP_SELECTOR,
    );
}

const KEEP_LABELS =
  'Use an apply, which keeps the labels that the server added, or copy them from the object.';
