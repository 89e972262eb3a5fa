import { cronSchedule } from '../../formats/cron-schedule.js';
import { normalizeSelector } from '../../formats/selector.js';
import { timeZone } from '../../formats/time-zone.js';
import { utf8Length } from '../../formats/utf8-length.js';
import { defineRules } from '../context/define-rules.js';
import { objectName } from '../context/object-name.js';
import { FormattedValue } from '../shared/formatted-value.js';

export const cronJobSpecRules = defineRules('validation', 'CronJobSpec', {
  schedule: {
    description:
      '`schedule` has five fields (minute, hour, day of the month, month, day of the week), or ' +
      'is `@yearly`, `@monthly`, `@weekly`, `@daily`, `@hourly`, or `@every` with a duration.',
    remediation: "Write five fields, such as `0 3 * * *` for every night at three o'clock.",
    check: ({ schedule }, context) => context.requiredFormat('schedule', schedule, cronSchedule),
  },
  'schedule-without-zone': {
    description: '`schedule` does not contain a time zone.',
    remediation: 'Write the time zone in `timeZone`, such as `Europe/Paris`.',
    check({ schedule }, context) {
      if (schedule?.includes('TZ'))
        context.invalid(
          'schedule',
          schedule,
          'cannot use TZ or CRON_TZ in schedule, use timeZone field instead',
        );
    },
  },
  'time-zone': {
    description:
      '`timeZone` is a name of the IANA time zone database, with the same upper and lower case.',
    remediation:
      'Write a name such as `Europe/Paris` or `Etc/UTC`, or leave it out to use the time zone ' +
      'of the controller.',
    check({ timeZone: zone }, context) {
      if (zone === undefined) return;
      for (const error of [timeZone(zone) ?? []].flat())
        context.invalid('timeZone', FormattedValue.asJson(zone), error);
    },
  },
  counts: {
    description:
      '`startingDeadlineSeconds`, `successfulJobsHistoryLimit` and `failedJobsHistoryLimit` are ' +
      'not negative.',
    check(
      { startingDeadlineSeconds, successfulJobsHistoryLimit, failedJobsHistoryLimit },
      context,
    ) {
      context.atLeast('startingDeadlineSeconds', startingDeadlineSeconds, 0);
      context.atLeast('successfulJobsHistoryLimit', successfulJobsHistoryLimit, 0);
      context.atLeast('failedJobsHistoryLimit', failedJobsHistoryLimit, 0);
    },
  },
  concurrency: {
    description: '`concurrencyPolicy` is `Allow`, `Forbid` or `Replace`.',
    check: ({ concurrencyPolicy }, context) =>
      context.oneOf('concurrencyPolicy', concurrencyPolicy || 'Allow', [
        'Allow',
        'Forbid',
        'Replace',
      ]),
  },
});

export const cronJobTemplateRules = defineRules('validation', 'JobSpec', {
  'no-selector': {
    description:
      'The Job of a CronJob has no `selector` and no `manualSelector`. Kubernetes does not ' +
      'validate their content.',
    remediation: 'Leave it out: Kubernetes generates the selector.',
    check({ selector, manualSelector }, context) {
      if (selector === undefined && !manualSelector) return;
      if (!context.isChildOf('JobTemplateSpec')) return;
      if (selector !== undefined)
        context.invalid(
          'selector',
          normalizeSelector(selector),
          '`selector` will be auto-generated',
        );
      if (manualSelector) context.unsupported('manualSelector', manualSelector, ['nil', 'false']);
      context.skip('selector');
    },
  },
});

export const cronJobRules = defineRules('validation', 'CronJob', {
  'name-length': {
    description:
      'The name of a CronJob has at most 52 characters: 11 more are added for the names of its ' +
      'Jobs.',
    remediation: 'Shorten the name of the CronJob to 52 characters.',
    check({ metadata }, context) {
      const name = objectName(metadata);
      if (utf8Length(name) > 52)
        context.invalid(['metadata', 'name'], name, 'must be no more than 52 characters');
    },
  },
});
