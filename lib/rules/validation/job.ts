import { domainPath } from '../../formats/domain-path.js';
import { dnsLabel } from '../../formats/name-formats.js';
import { utf8Length } from '../../formats/utf8-length.js';
import { defineRules } from '../context/define-rules.js';
import { objectName } from '../context/object-name.js';
import { FormattedValue } from '../shared/formatted-value.js';
import { jobCompletions } from '../shared/job-completions.js';

const NON_NEGATIVE_FIELDS = [
  'parallelism',
  'completions',
  'activeDeadlineSeconds',
  'backoffLimit',
  'ttlSecondsAfterFinished',
  'backoffLimitPerIndex',
  'maxFailedIndexes',
] as const;
/** Above this number of completions, the limits for failed indexes and parallel Pods are lower. */
const LARGE_COMPLETIONS = 100_000;
const MAX_WITH_LARGE_COMPLETIONS = 10_000;
const LARGE_COMPLETIONS_MESSAGE =
  `must be less than or equal to ${MAX_WITH_LARGE_COMPLETIONS} when completions are above ` +
  `${LARGE_COMPLETIONS} and used with backoff limit per index`;

export const jobSpecRules = defineRules('validation', 'JobSpec', {
  ends: {
    description:
      'The template of a Job has `restartPolicy: OnFailure` or `restartPolicy: Never`. With a ' +
      '`podFailurePolicy`, it is `Never`.',
    remediation:
      'Write `restartPolicy: Never` or `restartPolicy: OnFailure` in the template: the default ' +
      'is `Always`.',
    check({ template, podFailurePolicy }, context) {
      const policy = template?.spec?.restartPolicy || 'Always';
      const field = ['template', 'spec', 'restartPolicy'];
      if (policy === 'Always') context.required(field, 'valid values: "OnFailure", "Never"');
      else if (policy !== 'OnFailure' && policy !== 'Never')
        context.unsupported(field, policy, ['OnFailure', 'Never']);
      else if (podFailurePolicy && policy !== 'Never')
        context.invalid(
          field,
          FormattedValue.asJson(policy),
          'only "Never" is supported when podFailurePolicy is specified',
        );
    },
  },
  counts: {
    description:
      '`parallelism`, `completions`, `backoffLimit`, `backoffLimitPerIndex`, ' +
      '`maxFailedIndexes`, `activeDeadlineSeconds` and `ttlSecondsAfterFinished` are not ' +
      'negative.',
    check(value, context) {
      for (const field of NON_NEGATIVE_FIELDS) context.atLeast(field, value[field], 0);
    },
  },
  'failed-indexes': {
    description: 'A Job with `maxFailedIndexes` has a `backoffLimitPerIndex`.',
    remediation: 'Write `backoffLimitPerIndex`, the number of retries of each index, such as 1.',
    check({ maxFailedIndexes, backoffLimitPerIndex }, context) {
      if (maxFailedIndexes !== undefined && backoffLimitPerIndex === undefined)
        context.required('backoffLimitPerIndex', 'must be set when maxFailedIndexes is set');
    },
  },
  'managed-by': {
    since: 32,
    description:
      '`managedBy` is a domain and a path with at most 63 bytes, such as `example.com/controller`.',
    remediation: 'Leave it out to use the Job controller of Kubernetes.',
    check({ managedBy }, context) {
      if (managedBy === undefined) return;
      if (managedBy === '') context.required('managedBy');
      else context.invalidEach('managedBy', domainPath(managedBy));
      if (utf8Length(managedBy) > 63) context.tooLong('managedBy', 63);
    },
  },
  'completion-mode': {
    description: '`completionMode` is `NonIndexed` or `Indexed`.',
    check({ completionMode: mode }, context) {
      if (mode !== undefined) context.oneOf('completionMode', mode, ['NonIndexed', 'Indexed']);
    },
  },
  indexed: {
    description:
      'An indexed Job has `completions`, a `parallelism` of at most 100000, and a ' +
      '`maxFailedIndexes` of at most `completions`. With more than 100000 completions and ' +
      '`backoffLimitPerIndex`, both are at most 10000.',
    remediation: 'Write the number of indexes in `completions`, such as 5.',
    check(spec, context) {
      const {
        completionMode,
        parallelism = 1,
        maxFailedIndexes: failed,
        backoffLimitPerIndex,
      } = spec;
      if (completionMode !== 'Indexed') return;
      const completions = jobCompletions(spec, context.isChildOf('Job'));
      if (completions === undefined)
        context.required('completions', 'when completion mode is Indexed');
      if (parallelism > LARGE_COMPLETIONS)
        context.invalid(
          'parallelism',
          parallelism,
          `must be less than or equal to ${LARGE_COMPLETIONS} when completion mode is Indexed`,
        );
      if (failed !== undefined && completions !== undefined && failed > completions)
        context.invalid('maxFailedIndexes', failed, 'must be less than or equal to completions');
      if (failed !== undefined && failed > LARGE_COMPLETIONS)
        context.invalid(
          'maxFailedIndexes',
          failed,
          `must be less than or equal to ${LARGE_COMPLETIONS}`,
        );
      if (
        completions === undefined ||
        completions <= LARGE_COMPLETIONS ||
        backoffLimitPerIndex === undefined
      )
        return;
      if (failed === undefined)
        context.required(
          'maxFailedIndexes',
          `must be specified when completions is above ${LARGE_COMPLETIONS}`,
        );
      if (parallelism > MAX_WITH_LARGE_COMPLETIONS)
        context.invalid('parallelism', parallelism, LARGE_COMPLETIONS_MESSAGE);
      if (failed !== undefined && failed > MAX_WITH_LARGE_COMPLETIONS)
        context.invalid('maxFailedIndexes', failed, LARGE_COMPLETIONS_MESSAGE);
    },
  },
  'not-indexed': {
    description: 'Only an indexed Job has `backoffLimitPerIndex` and `maxFailedIndexes`.',
    remediation: 'Write `completionMode: Indexed` and `completions`.',
    check({ completionMode = 'NonIndexed', backoffLimitPerIndex, maxFailedIndexes }, context) {
      if (completionMode !== 'NonIndexed') return;
      if (backoffLimitPerIndex !== undefined)
        context.invalid(
          'backoffLimitPerIndex',
          backoffLimitPerIndex,
          'requires indexed completion mode',
        );
      if (maxFailedIndexes !== undefined)
        context.invalid('maxFailedIndexes', maxFailedIndexes, 'requires indexed completion mode');
    },
  },
  'replacement-policy': {
    description:
      '`podReplacementPolicy` is `Failed` or `TerminatingOrFailed`. With a `podFailurePolicy`, ' +
      'it is `Failed`.',
    check({ podReplacementPolicy: policy, podFailurePolicy }, context) {
      if (policy !== undefined)
        context.oneOf(
          'podReplacementPolicy',
          policy,
          podFailurePolicy ? ['Failed'] : ['Failed', 'TerminatingOrFailed'],
        );
    },
  },
});

export const indexedJobNameRules = defineRules('validation', 'Job', {
  'indexed-name': {
    description:
      'The name of an indexed Job, followed by a hyphen and its last index, is a DNS label.',
    remediation: 'Shorten the name of the Job.',
    check({ metadata, spec = {} }, context) {
      const completions = jobCompletions(spec, true) ?? 0;
      if (spec.completionMode !== 'Indexed' || completions <= 0) return;
      const name = objectName(metadata);
      const host = `${name}-${completions - 1}`;
      if (dnsLabel(host))
        context.invalid(
          ['metadata', 'name'],
          name,
          `will not able to create pod with invalid DNS label: ${host}`,
        );
    },
  },
});
