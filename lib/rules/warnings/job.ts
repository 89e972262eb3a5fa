import { defineRules } from '../context/define-rules.js';

export const jobWarnings = defineRules('warning', 'JobSpec', {
  'tracks-indexes': {
    description:
      'An indexed Job has at most 100000 `completions`, or a `parallelism` of at most 10000. ' +
      'With more, Kubernetes may lose track of failed indexes.',
    remediation: 'Write at most 100000 `completions`, or a `parallelism` of at most 10000.',
    check({ completionMode, completions = 0, parallelism = 0 }, context) {
      if (completionMode !== 'Indexed' || completions <= 100_000 || parallelism <= 10_000) return;
      context.report(
        [],
        'In Indexed Jobs with a number of completions higher than 10^5 and a parallelism higher ' +
          'than 10^4, Kubernetes might not be able to track completedIndexes when a big number ' +
          'of indexes fail',
      );
    },
  },
});
