/** The ways to run a Job with fields that cannot change, and their costs. */
export const REPLACE_JOB =
  'Give the Job another name, such as one that contains the version of the image; the old Job ' +
  'stays. Or delete it first, with its Pods and their logs: `ttlSecondsAfterFinished` or a hook ' +
  'of the deployment tool deletes it after it ends, `kubectl replace --force` at once, even if ' +
  'it runs.';
