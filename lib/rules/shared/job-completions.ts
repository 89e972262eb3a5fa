import type { Api } from '../../api/api.js';

/**
 * How often a Job is to succeed: once, where a Job says nothing of it. What a CronJob makes Jobs
 * from is not defaulted.
 */
export const jobCompletions = (
  { completions, parallelism }: Api<'JobSpec'>,
  isJob: boolean,
): number | undefined => completions ?? (isJob && parallelism === undefined ? 1 : undefined);
