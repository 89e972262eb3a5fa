import type { Api } from '../../api/api.js';
import { defineRules, type PodRuleContext } from '../context/define-rules.js';

const remediation =
  'Write a name of at most 63 lower-case letters, digits and hyphens, without dots.';

export const podNameWarnings = defineRules('warning', 'Pod', {
  'name-is-hostname': {
    description: 'The name of a Pod is a DNS label, because it becomes the host name.',
    remediation: remediation,
    check: (pod, context) => checkNameIsDnsLabel(pod.metadata, "the Pod's hostname", context),
  },
});

export const workloadNameWarnings = defineRules(
  'warning',
  ['ReplicationController', 'ReplicaSet', 'Deployment', 'Job', 'CronJob'],
  {
    'name-is-hostname': {
      description:
        'The name of a workload is a DNS label, because the host names of its Pods start with it.',
      remediation: remediation,
      check: (workload, context) =>
        checkNameIsDnsLabel(workload.metadata, 'Pod names and hostnames', context),
    },
  },
);

/**
 * The number of characters that the server adds to `generateName`, and the number that it keeps.
 */
const GENERATED_SUFFIX = 'abcde';
const MAX_PREFIX_LENGTH = 63 - GENERATED_SUFFIX.length;

function checkNameIsDnsLabel(
  { name, generateName = '' }: Api<'ObjectMeta'> = {},
  use: string,
  context: PodRuleContext,
): void {
  const checkedName =
    name || (generateName && generateName.slice(0, MAX_PREFIX_LENGTH) + GENERATED_SUFFIX);
  // An accepted name that is not a DNS label is too long or contains dots.
  const errors = [
    ...(checkedName.length > 63 ? ['must be no more than 63 characters'] : []),
    ...(checkedName.includes('.') ? ['must not contain dots'] : []),
  ];
  if (errors.length === 0) return;
  const detail =
    `this is used in ${use}, which can result in surprising behavior; a DNS label is ` +
    `recommended: [${errors.join(' ')}]`;
  const path = ['metadata', name ? 'name' : 'generateName'];
  context.report({ path, field: 'metadata.name' }, detail);
}
