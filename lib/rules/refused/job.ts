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
    says: 'The template of a Job has `restartPolicy: OnFailure` or `Never`; with a `podFailurePolicy` it is `Never`.',
    advice: 'Write it in the template: the default is `Always`.',
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
    says: '`parallelism`, `completions`, `backoffLimit`, `backoffLimitPerIndex`, `maxFailedIndexes`, `activeDeadlineSeconds` and `ttlSecondsAfterFinished` are not negative.',
    check(value, at) {
      for (const field of NOT_NEGATIVE) at.atLeast(field, value[field], 0);
    },
  },
  'failed-indexes': {
    says: 'A Job with `maxFailedIndexes` has a `backoffLimitPerIndex`.',
    advice: 'Write `backoffLimitPerIndex`: how often one index may fail.',
    check({ maxFailedIndexes, backoffLimitPerIndex }, at) {
      if (maxFailedIndexes !== undefined && backoffLimitPerIndex === undefined)
        at.required('backoffLimitPerIndex', 'when maxFailedIndexes is specified');
    },
  },
  'managed-by': {
    since: 32,
    says: '`managedBy` is a domain and a path, as `example.com/controller`, of at most 63 bytes.',
    advice: 'For the Job controller of Kubernetes, leave it out.',
    check({ managedBy }, at) {
      if (managedBy === undefined) return;
      if (managedBy === '') at.required('managedBy');
      else at.faulty('managedBy', domainPath(managedBy));
      if (bytes(managedBy) > 63) at.tooLong('managedBy', 63);
    },
  },
  'completion-mode': {
    says: '`completionMode` is `NonIndexed` or `Indexed`.',
    check({ completionMode: mode }, at) {
      if (mode !== undefined) at.oneOf('completionMode', mode, ['NonIndexed', 'Indexed']);
    },
  },
  indexed: {
    says: 'An indexed Job has `completions`, at most 100000 `parallelism`, and no more `maxFailedIndexes` than completions. Above 100000 completions with `backoffLimitPerIndex`, both are at most 10000.',
    advice: 'Write how many indexes there are in `completions`.',
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
    says: '`backoffLimitPerIndex` and `maxFailedIndexes` are of an indexed Job.',
    advice: 'Write `completionMode: Indexed` and `completions`.',
    check({ completionMode = 'NonIndexed', backoffLimitPerIndex, maxFailedIndexes }, at) {
      if (completionMode !== 'NonIndexed') return;
      if (backoffLimitPerIndex !== undefined) at.invalid('backoffLimitPerIndex', backoffLimitPerIndex, 'requires indexed completion mode');
      if (maxFailedIndexes !== undefined) at.invalid('maxFailedIndexes', maxFailedIndexes, 'requires indexed completion mode');
    },
  },
  'replacement-policy': {
    says: '`podReplacementPolicy` is `Failed` or `TerminatingOrFailed`; with a `podFailurePolicy` it is `Failed`.',
    check({ podReplacementPolicy: policy, podFailurePolicy }, at) {
      if (policy !== undefined) at.oneOf('podReplacementPolicy', policy, podFailurePolicy ? ['Failed'] : ['Failed', 'TerminatingOrFailed']);
    },
  },
});

export const job = on('Job', {
  'indexed-name': {
    says: 'The name of an indexed Job, a hyphen and its last index are a DNS label together.',
    advice: 'Shorten the name of the Job.',
    check({ metadata, spec = {} }, at) {
      const completions = completionsOf(spec, true) ?? 0;
      if (spec.completionMode !== 'Indexed' || completions <= 0) return;
      const name = objectName(metadata);
      const host = `${name}-${completions - 1}`;
      if (dnsLabel(host)) at.invalid('metadata.name', name, `will not able to create pod with invalid DNS label: ${host}`);
    },
  },
});
