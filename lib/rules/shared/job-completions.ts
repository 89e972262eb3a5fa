import type { Api } from '../../api/api.js';

/**
 * The number of completions of a Job: 1 by default. `undefined` if only `parallelism` is set, and
 * for the Job of a CronJob, whose defaults are not applied yet.
 */
export const jobCompletions = (
  { completions, parallelism }: Api<'JobSpec'>,
  isJob: boolean,
): number | undefined => completions ?? (isJob && parallelism === undefined ? 1 : undefined);
