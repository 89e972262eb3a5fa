import type { Metadata } from '../spec/metadata.js';

/**
 * What may be said of a CronJob beside the Job that it makes.
 *
 * Source: batch/v1 CronJobSpec.
 */
export interface CronJobProps {
  /** The name has at most 52 characters: that of a Job is made of it. */
  readonly metadata?: Metadata | undefined;
  /**
   * When a Job is made, as cron writes it: `'0 3 * * *'` at three each night, `'@hourly'`. Minute,
   * hour, day, month, day of the week.
   */
  readonly schedule: string;
  /**
   * The time zone of the schedule: `'Europe/Berlin'`, `'Etc/UTC'`.
   *
   * @default - that of the controller manager, mostly UTC
   */
  readonly timeZone?: string | undefined;
  /**
   * What happens where the last Job still runs: another beside it, none this time, or another in
   * its place.
   *
   * @default 'Allow'
   */
  readonly concurrencyPolicy?: 'Allow' | 'Forbid' | 'Replace' | undefined;
  /**
   * How many seconds late a Job may still be made. Under 10, none may be made at all, as the
   * controller looks every 10 seconds.
   *
   * @default - however late; but after 100 missed times, none
   */
  readonly startingDeadlineSeconds?: number | undefined;
  /**
   * Whether no further Jobs are made.
   *
   * @default false
   */
  readonly suspend?: boolean | undefined;
  /**
   * How many Jobs that succeeded are kept.
   *
   * @default 3
   */
  readonly successfulJobsHistoryLimit?: number | undefined;
  /**
   * How many Jobs that failed are kept.
   *
   * @default 1
   */
  readonly failedJobsHistoryLimit?: number | undefined;
}
