import { bytes } from '../../formats/bytes.js';
import { cron } from '../../formats/cron.js';
import { shownSelector } from '../../formats/selector.js';
import { timeZone } from '../../formats/time-zone.js';
import { objectName } from '../object-name.js';
import { on } from '../on.js';
import { Shown } from '../shown.js';

export const spec = on('CronJobSpec', {
  schedule: {
    says: '`schedule` is five fields (minute, hour, day of the month, month, day of the week), or `@yearly`, `@monthly`, `@weekly`, `@daily`, `@hourly` or `@every` and a duration.',
    advice: "Write five fields, as `0 3 * * *` for three o'clock every night.",
    check: ({ schedule }, at) => at.requiredFormat('schedule', schedule, cron),
  },
  'schedule-without-zone': {
    says: '`schedule` has no time zone in it.',
    advice: 'Write the zone in `timeZone`.',
    check({ schedule }, at) {
      if (schedule?.includes('TZ')) at.invalid('schedule', schedule, 'cannot use TZ or CRON_TZ in schedule, use timeZone field instead');
    },
  },
  'time-zone': {
    says: '`timeZone` is a name of the IANA time zone database, to the letter.',
    advice: 'Write a name as `Europe/Paris`, or `Etc/UTC`; for the zone of the controller, leave it out.',
    check({ timeZone: zone }, at) {
      if (zone === undefined) return;
      for (const fault of [timeZone(zone) ?? []].flat()) at.invalid('timeZone', Shown.typed(zone), fault);
    },
  },
  counts: {
    says: '`startingDeadlineSeconds`, `successfulJobsHistoryLimit` and `failedJobsHistoryLimit` are not negative.',
    check({ startingDeadlineSeconds, successfulJobsHistoryLimit, failedJobsHistoryLimit }, at) {
      at.atLeast('startingDeadlineSeconds', startingDeadlineSeconds, 0);
      at.atLeast('successfulJobsHistoryLimit', successfulJobsHistoryLimit, 0);
      at.atLeast('failedJobsHistoryLimit', failedJobsHistoryLimit, 0);
    },
  },
  concurrency: {
    says: '`concurrencyPolicy` is `Allow`, `Forbid` or `Replace`.',
    check: ({ concurrencyPolicy }, at) => at.oneOf('concurrencyPolicy', concurrencyPolicy || 'Allow', ['Allow', 'Forbid', 'Replace']),
  },
});

export const template = on('JobSpec', {
  'no-selector': {
    says: 'The Job of a CronJob has no `selector` and no `manualSelector`. Kubernetes does not look into them.',
    advice: 'Leave it out: Kubernetes makes one.',
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
    says: 'The name of a CronJob has at most 52 characters: its Jobs get 11 more.',
    advice: 'Shorten the name of the CronJob.',
    check({ metadata }, at) {
      const name = objectName(metadata);
      if (bytes(name) > 52) at.invalid('metadata.name', name, 'must be no more than 52 characters');
    },
  },
});
