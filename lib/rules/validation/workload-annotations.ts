import type { Api } from '../../api/api.js';
import { defineRules, type PodRuleContext } from '../context/define-rules.js';

/** The annotations by which a Job names a template of a Workload. */
const WORKLOAD_NAME = 'scheduling.k8s.io/workload-name';
const GROUP_TEMPLATE_NAME = 'scheduling.k8s.io/group-template-name';
const DELEGATION_ANNOTATIONS = [WORKLOAD_NAME, GROUP_TEMPLATE_NAME];

const TEXTS = {
  since: 38,
  description:
    `If a Job has one of the annotations \`${WORKLOAD_NAME}\` and \`${GROUP_TEMPLATE_NAME}\`, it ` +
    'has both, and neither is empty.',
  remediation:
    'Write the name of the Workload, and that of its template of a group of Pods. Or leave out both.',
};

export const jobWorkloadRules = defineRules('validation', 'Job', {
  workload: {
    ...TEXTS,
    check: ({ metadata }, context) => checkDelegation(metadata, context),
  },
});

export const jobTemplateWorkloadRules = defineRules('validation', 'JobTemplateSpec', {
  workload: {
    ...TEXTS,
    check: ({ metadata }, context) => checkDelegation(metadata, context),
  },
});

/** Source: pkg/apis/batch/validation validateDelegationAnnotations. */
function checkDelegation(
  { annotations = {} }: Api<'ObjectMeta'> = {},
  context: PodRuleContext,
): void {
  if (!DELEGATION_ANNOTATIONS.some((key) => Object.hasOwn(annotations, key))) return;
  for (const key of DELEGATION_ANNOTATIONS)
    if (!annotations[key])
      context.required(
        ['metadata', 'annotations', key],
        `must be set to a non-empty value when ${WORKLOAD_NAME} or ${GROUP_TEMPLATE_NAME} is set`,
      );
}
