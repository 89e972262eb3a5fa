import type { Mutant } from '../../support/mutants.js';

/** Mistakes in what an update can change in an object, and in its effect. */
export const OBJECT_MUTANTS: readonly Mutant[] = [
  {
    title: 'the selector of a Deployment can change',
    file: 'immutable-fields',
    from: "Deployment: ['selector']",
    to: 'Deployment: []',
  },
  {
    title: 'the selector of a DaemonSet can change',
    file: 'immutable-fields',
    from: "DaemonSet: ['selector']",
    to: 'DaemonSet: []',
  },
  {
    title: 'the selector of a ReplicaSet can change',
    file: 'immutable-fields',
    from: "ReplicaSet: ['selector']",
    to: 'ReplicaSet: []',
  },
  {
    title: 'the claims of a StatefulSet can change',
    file: 'immutable-fields',
    from: "'volumeClaimTemplates', 'serviceName'",
    to: "'serviceName'",
  },
  {
    title: 'the service of a StatefulSet can change',
    file: 'immutable-fields',
    from: "'serviceName', 'podManagementPolicy'",
    to: "'podManagementPolicy'",
  },
  {
    title: 'the Pod management policy of a StatefulSet can change',
    file: 'immutable-fields',
    from: "'serviceName', 'podManagementPolicy'",
    to: "'serviceName'",
  },
  {
    title: 'the completion mode of a Job can change',
    file: 'immutable-fields',
    from: "'completionMode', 'podFailurePolicy',",
    to: "'podFailurePolicy',",
  },
  {
    title: 'the Pod failure policy of a Job can change',
    file: 'immutable-fields',
    from: "'podFailurePolicy', 'backoffLimitPerIndex',",
    to: "'backoffLimitPerIndex',",
  },
  {
    title: 'the backoff limit per index of a Job can change',
    file: 'immutable-fields',
    from: "'backoffLimitPerIndex', 'managedBy',",
    to: "'managedBy',",
  },
  {
    title: 'the manager of a Job can change',
    file: 'immutable-fields',
    from: "'managedBy', 'successPolicy',",
    to: "'successPolicy',",
  },
  {
    title: 'the success policy of a Job can change',
    file: 'immutable-fields',
    from: "'managedBy', 'successPolicy',",
    to: "'managedBy',",
  },
  {
    title: 'all minor versions name the fields of a StatefulSet',
    file: 'immutable-fields',
    from: 'STATEFUL_SET_FIELDS_MINOR = 37',
    to: 'STATEFUL_SET_FIELDS_MINOR = 34',
  },
  {
    title: 'metadata can change',
    file: 'immutable-fields',
    from: "['uid', 'deletionTimestamp', 'deletionGracePeriodSeconds']",
    to: '[]',
  },
  {
    title: 'the zero time is no deletion timestamp',
    file: 'immutable-fields',
    from: "field === 'deletionTimestamp' && context.isZeroTime(['metadata', field])",
    to: 'false && context.isZeroTime([field])',
  },
  {
    title: 'a name prefix is not checked',
    file: 'check-generate-name',
    from: "['/', '%']",
    to: '[]',
  },
  {
    title: 'the template of a Job can change',
    file: 'job-update',
    from: "if (!isUnchanged) context.invalid('template', path, IMMUTABLE, REPLACE_JOB);",
    to: '',
  },
  {
    title: 'the template of a suspended Job cannot change',
    file: 'job-update',
    from: 'const isSuspended = old.suspend === true;',
    to: 'const isSuspended = false;',
  },
  {
    title: 'the template of a suspended Job can change in all fields',
    file: 'job-update',
    from: "context.invalid('template', specPath, IMMUTABLE, REPLACE_JOB);",
    to: 'return;',
  },
  {
    title: 'the resources of a suspended Job can change in all minor versions',
    file: 'job-update',
    from: 'MUTABLE_RESOURCES_MINOR = 36',
    to: 'MUTABLE_RESOURCES_MINOR = 34',
  },
  {
    title: 'the completions of a Job can change',
    file: 'job-update',
    from: 'checkCompletions(context); checkTemplate(context);',
    to: 'checkTemplate(context);',
  },
  {
    title: 'the completions of an Indexed Job need not be its parallelism',
    file: 'job-update',
    from: 'completions !== undefined && completions !== parallelism',
    to: 'false && completions !== parallelism',
  },
  {
    title: 'the generated labels of a Job are not checked',
    file: 'job-update',
    from: 'if (context.minor < JOB_NAME_MINOR) checkGeneratedSelector(context);',
    to: '',
  },
  {
    title: 'labels with a prefix are not generated',
    file: 'generated-selector',
    from: '...(isPrefixed ? [1] : [])',
    to: '...(isPrefixed ? [] : [])',
  },
  {
    title: 'names of Pods are checked on an update',
    file: 'find-update-errors',
    from: "if (kind === 'Pod') return !POD_CREATION_RULES.has(rule);",
    to: "if (kind === 'Pod') return true;",
  },
  {
    title: 'the new object is not validated',
    file: 'find-update-errors',
    from: '...errors.filter((error) => isFoundOnUpdate(error, type.name, minor)),',
    to: '',
  },
  {
    title: 'a stale resource version is accepted',
    file: 'request-error',
    from: 'BigInt(sent) === 0n || BigInt(sent) === BigInt(stored)',
    to: 'true',
  },
  {
    title: 'another namespace is accepted',
    file: 'request-error',
    from: 'if (now?.namespace !== old?.namespace)',
    to: 'if (false)',
  },
  {
    title: 'an empty list differs from an absent one',
    file: 'is-same',
    from: 'const [items, others] = [listOf(one), listOf(other)];',
    to:
      'if ((one == null) !== (other == null)) return false; ' +
      'const [items, others] = [listOf(one), listOf(other)];',
  },
  {
    title: 'a change of the template is no rollout',
    file: 'update-effect',
    from: 'templatePath.length > 0 && !isSameAt',
    to: 'false && !isSameAt',
  },
  {
    title: 'a change of metadata has an effect',
    file: 'update-effect',
    from: "name !== 'metadata' && name !== 'status'",
    to: "name !== 'status'",
  },
];
