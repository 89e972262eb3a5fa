import type { Api } from '../api/api.js';
import type { LabelSelector } from '../spec/label-selector.js';
import type { Metadata } from '../spec/metadata.js';
import type { PodFailurePolicy, SuccessPolicy } from './job-policy.js';

/**
 * What may be said of a Job beside its template.
 *
 * Source: batch/v1 JobSpec.
 */
export interface JobProps {
  readonly metadata?: Metadata | undefined;
  /**
   * How many Pods run at a time, at most. 0 holds the Job.
   *
   * @default 1
   */
  readonly parallelism?: number | undefined;
  /**
   * How many Pods must succeed.
   *
   * @default - 1; with `parallelism`, the first that succeeds ends a work queue: no Pod is started
   * after it
   */
  readonly completions?: number | undefined;
  /**
   * Whether each Pod has an index of its own, from 0 to `completions` - 1, in JOB_COMPLETION_INDEX;
   * then one Pod of each index must succeed.
   *
   * @default 'NonIndexed'
   */
  readonly completionMode?: 'Indexed' | 'NonIndexed' | undefined;
  /**
   * How many failures are borne before the Job fails. With restartPolicy OnFailure restarts count,
   * too.
   *
   * @default 6 - with `backoffLimitPerIndex` no limit
   */
  readonly backoffLimit?: number | undefined;
  /**
   * How many failures of one index are borne. For Indexed Jobs of restartPolicy Never.
   *
   * @default - none of its own
   */
  readonly backoffLimitPerIndex?: number | undefined;
  /**
   * How many indexes may fail before the Job does; with `backoffLimitPerIndex` only.
   *
   * @default - any number: the Job runs all
   */
  readonly maxFailedIndexes?: number | undefined;
  /**
   * How many seconds the Job may take in all; then its Pods are ended and it fails.
   *
   * @default - as long as it takes
   */
  readonly activeDeadlineSeconds?: number | undefined;
  /**
   * How many seconds after its end the Job and its Pods are deleted.
   *
   * @default - never
   */
  readonly ttlSecondsAfterFinished?: number | undefined;
  /**
   * Whether it waits: no Pods are started, and those that run are ended.
   *
   * @default false
   */
  readonly suspend?: boolean | undefined;
  /** What a failed Pod means. For restartPolicy Never. */
  readonly podFailurePolicy?: PodFailurePolicy | undefined;
  /** When an Indexed Job has succeeded although not all its indexes have. */
  readonly successPolicy?: SuccessPolicy | undefined;
  /**
   * When a Pod that goes is replaced: at once, or when it has ended.
   *
   * @default 'TerminatingOrFailed' - with `podFailurePolicy` Failed, which alone is allowed there
   */
  readonly podReplacementPolicy?: 'Failed' | 'TerminatingOrFailed' | undefined;
  /**
   * Who runs the Job, where it is not Kubernetes: `'example.com/controller'`. It cannot be changed
   * later.
   *
   * @default 'kubernetes.io/job-controller'
   */
  readonly managedBy?: string | undefined;
  /**
   * Whether `selector` and labels are your own: two Jobs that select the same Pods count them
   * twice.
   *
   * @default false
   */
  readonly manualSelector?: boolean | undefined;
  /**
   * How the Job finds its Pods; with `manualSelector` only.
   *
   * @default - a label that the server makes
   */
  readonly selector?: LabelSelector | undefined;
  /** How its Pods are scheduled together. Behind the gate WorkloadWithJob, which is off. */
  readonly scheduling?: Api<'JobSchedulingConfiguration'> | undefined;
}
