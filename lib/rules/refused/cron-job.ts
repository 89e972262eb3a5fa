import { bytes } from '../../formats/bytes.js';
import { cron } from '../../formats/cron.js';
import { shownSelector } from '../../formats/selector.js';
import { timeZone } from '../../formats/time-zone.js';
import { objectName } from '../object-name.js';
import { on } from '../on.js';
import { Shown } from '../shown.js';

export const spec = on('CronJobSpec', {
  schedule: {
    says: 'A schedule is five fields, or one of the words that stand for them.',
    check: ({ schedule }, at) => at.requiredFormat('schedule', schedule, cron),
  },
  'schedule-without-zone': {
    says: 'A schedule names no time zone: the field beside it does.',
    advice: 'Write the zone in `timeZone`.',
    check({ schedule }, at) {
      if (schedule?.includes('TZ')) at.invalid('schedule', schedule, 'cannot use TZ or CRON_TZ in schedule, use timeZone field instead');
    },
  },
  'time-zone': {
    says: 'A time zone is one of the IANA database, and written as it is there.',
    check({ timeZone: zone }, at) {
      if (zone === undefined) return;
      for (const fault of [timeZone(zone) ?? []].flat()) at.invalid('timeZone', Shown.typed(zone), fault);
    },
  },
  counts: {
    says: 'Counts and seconds are not negative.',
    check({ startingDeadlineSeconds, successfulJobsHistoryLimit, failedJobsHistoryLimit }, at) {
      at.atLeast('startingDeadlineSeconds', startingDeadlineSeconds, 0);
      at.atLeast('successfulJobsHistoryLimit', successfulJobsHistoryLimit, 0);
      at.atLeast('failedJobsHistoryLimit', failedJobsHistoryLimit, 0);
    },
  },
  concurrency: {
    says: 'A Job that is still running lets the next one run beside it, keeps it from running, or is replaced.',
    check: ({ concurrencyPolicy }, at) => at.oneOf('concurrencyPolicy', concurrencyPolicy || 'Allow', ['Allow', 'Forbid', 'Replace']),
  },
});

export const template = on('JobSpec', {
  'no-selector': {
    says: 'A Job that a CronJob makes selects by itself. What it may not select is not looked into.',
    check({ selector, manualSelector }, at) {
      if (!at.isIn('JobTemplateSpec')) return;
      if (selector !== undefined) at.invalid('selector', shownSelector(selector), '`selector` will be auto-generated');
      if (manualSelector) at.unsupported('manualSelector', manualSelector, ['nil', 'false']);
      at.skip('selector');
    },
  },
});

export const cronJob = on('CronJob', {
  'name-length': {
    says: "A CronJob's name has room for the eleven characters that its Jobs get.",
    check({ metadata }, at) {
      const name = objectName(metadata);
      if (bytes(name) > 52) at.invalid('metadata.name', name, 'must be no more than 52 characters');
    },
  },
});
