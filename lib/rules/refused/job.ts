import { bytes } from '../../formats/bytes.js';
import { domainPath } from '../../formats/domain.js';
import { dnsLabel } from '../../formats/name.js';
import { completionsOf } from '../completions.js';
import { objectName } from '../object-name.js';
import { on } from '../on.js';
import { Shown } from '../shown.js';

const NOT_NEGATIVE = [
  'parallelism',
  'completions',
  'activeDeadlineSeconds',
  'backoffLimit',
  'ttlSecondsAfterFinished',
  'backoffLimitPerIndex',
  'maxFailedIndexes',
] as const;
/** From so many completions on, fewer indexes may fail and fewer Pods run. */
const MANY = 100_000;
const FEW = 10_000;
const WITH_MANY = `must be less than or equal to ${FEW} when completions are above ${MANY} and used with backoff limit per index`;

export const spec = on('JobSpec', {
  ends: {
    says: 'A Job restarts its containers on failure or never.',
    advice: 'The default is Always, so a Job says which of the two it wants.',
    check({ template, podFailurePolicy }, at) {
      const policy = template?.spec?.restartPolicy || 'Always';
      const field = 'template.spec.restartPolicy';
      if (policy === 'Always') at.required(field, 'valid values: "OnFailure", "Never"');
      else if (policy !== 'OnFailure' && policy !== 'Never') at.unsupported(field, policy, ['OnFailure', 'Never']);
      else if (podFailurePolicy && policy !== 'Never')
        at.invalid(field, Shown.typed(policy), 'only "Never" is supported when podFailurePolicy is specified');
    },
  },
  counts: {
    says: 'Counts and seconds are not negative.',
    check(value, at) {
      for (const field of NOT_NEGATIVE) at.atLeast(field, value[field], 0);
    },
  },
  'failed-indexes': {
    says: 'How many indexes may fail is said where each has a limit of its own.',
    check({ maxFailedIndexes, backoffLimitPerIndex }, at) {
      if (maxFailedIndexes !== undefined && backoffLimitPerIndex === undefined)
        at.required('backoffLimitPerIndex', 'when maxFailedIndexes is specified');
    },
  },
  'managed-by': {
    since: 32,
    says: 'What manages a Job is named by a domain and a path, in at most 63 bytes.',
    check({ managedBy }, at) {
      if (managedBy === undefined) return;
      if (managedBy === '') at.required('managedBy');
      else at.faulty('managedBy', domainPath(managedBy));
      if (bytes(managedBy) > 63) at.tooLong('managedBy', 63);
    },
  },
  'completion-mode': {
    says: 'Completions are counted, or each has an index.',
    check({ completionMode: mode }, at) {
      if (mode !== undefined) at.oneOf('completionMode', mode, ['NonIndexed', 'Indexed']);
    },
  },
  indexed: {
    says: 'A Job with indexes says how many it has, and keeps to what the indexes can bear.',
    check(spec, at) {
      const { completionMode, parallelism = 1, maxFailedIndexes: failed, backoffLimitPerIndex } = spec;
      if (completionMode !== 'Indexed') return;
      const completions = completionsOf(spec, at.isIn('Job'));
      if (completions === undefined) at.required('completions', 'when completion mode is Indexed');
      if (parallelism > MANY)
        at.invalid('parallelism', parallelism, `must be less than or equal to ${MANY} when completion mode is Indexed`);
      if (failed !== undefined && completions !== undefined && failed > completions)
        at.invalid('maxFailedIndexes', failed, 'must be less than or equal to completions');
      if (failed !== undefined && failed > MANY) at.invalid('maxFailedIndexes', failed, `must be less than or equal to ${MANY}`);
      if (completions === undefined || completions <= MANY || backoffLimitPerIndex === undefined) return;
      if (failed === undefined) at.required('maxFailedIndexes', `must be specified when completions is above ${MANY}`);
      if (parallelism > FEW) at.invalid('parallelism', parallelism, WITH_MANY);
      if (failed !== undefined && failed > FEW) at.invalid('maxFailedIndexes', failed, WITH_MANY);
    },
  },
  'not-indexed': {
    says: 'Limits of an index are of a Job that has indexes.',
    check({ completionMode = 'NonIndexed', backoffLimitPerIndex, maxFailedIndexes }, at) {
      if (completionMode !== 'NonIndexed') return;
      if (backoffLimitPerIndex !== undefined) at.invalid('backoffLimitPerIndex', backoffLimitPerIndex, 'requires indexed completion mode');
      if (maxFailedIndexes !== undefined) at.invalid('maxFailedIndexes', maxFailedIndexes, 'requires indexed completion mode');
    },
  },
  'replacement-policy': {
    says: 'A Pod is replaced when it has failed, or already when it ends; with a failure policy only when it has failed.',
    check({ podReplacementPolicy: policy, podFailurePolicy }, at) {
      if (policy !== undefined) at.oneOf('podReplacementPolicy', policy, podFailurePolicy ? ['Failed'] : ['Failed', 'TerminatingOrFailed']);
    },
  },
});

export const job = on('Job', {
  'indexed-name': {
    says: "An indexed Job's name and its last index make a host name, so it is short.",
    check({ metadata, spec = {} }, at) {
      const completions = completionsOf(spec, true) ?? 0;
      if (spec.completionMode !== 'Indexed' || completions <= 0) return;
      const name = objectName(metadata);
      const host = `${name}-${completions - 1}`;
      if (dnsLabel(host)) at.invalid('metadata.name', name, `will not able to create pod with invalid DNS label: ${host}`);
    },
  },
});
