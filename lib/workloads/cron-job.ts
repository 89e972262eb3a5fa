import type { Metadata } from '../spec/metadata.js';

/**
 * The fields of a CronJob, except for the Job that it creates.
 *
 * Source: batch/v1 CronJobSpec.
 */
export interface CronJobProps {
  /**
   * The name, namespace, labels and annotations of the CronJob. The name can have at most 52
   * characters, because the names of the Jobs are derived from it.
   *
   * @default - a name derived from the path of the construct
   */
  readonly metadata?: Metadata | undefined;
  /**
   * When a Job is created, in cron syntax: minute, hour, day of the month, month, day of the week.
   * `'0 3 * * *'` is every night at three o'clock; names such as `'@hourly'` are possible, too.
   */
  readonly schedule: string;
  /**
   * The time zone of the schedule, such as `'Europe/Berlin'` or `'Etc/UTC'`.
   *
   * @default - the time zone of the controller manager, which is usually UTC
   */
  readonly timeZone?: string | undefined;
  /**
   * The action if the previous Job is still running: another Job runs at the same time (`Allow`),
   * the new Job is skipped (`Forbid`), or it replaces the running one (`Replace`).
   *
   * @default 'Allow'
   */
  readonly concurrencyPolicy?: 'Allow' | 'Forbid' | 'Replace' | undefined;
  /**
   * Maximum delay in seconds with which a Job is still created. With less than 10 seconds, Jobs may
   * never be created, because the controller checks every 10 seconds.
   *
   * @default - no limit; but after 100 missed times, no Job is created
   */
  readonly startingDeadlineSeconds?: number | undefined;
  /**
   * Whether the creation of further Jobs is suspended.
   *
   * @default false
   */
  readonly suspend?: boolean | undefined;
  /**
   * Number of successful Jobs to keep.
   *
   * @default 3
   */
  readonly successfulJobsHistoryLimit?: number | undefined;
  /**
   * Number of failed Jobs to keep.
   *
   * @default 1
   */
  readonly failedJobsHistoryLimit?: number | undefined;
}
