import type { Api } from '../api/api.js';
import type { LabelSelector } from '../spec/label-selector.js';
import type { Metadata } from '../spec/metadata.js';
import type { PodFailurePolicy, SuccessPolicy } from './job-policy.js';

/**
 * The fields of a Job, except for its template.
 *
 * Source: batch/v1 JobSpec.
 */
export interface JobProps {
  /**
   * The name, namespace, labels and annotations of the object.
   *
   * @default - a name derived from the path of the construct
   */
  readonly metadata?: Metadata | undefined;
  /**
   * Maximum number of Pods that run at the same time. 0 pauses the Job.
   *
   * @default 1
   */
  readonly parallelism?: number | undefined;
  /**
   * Number of Pods that must succeed.
   *
   * @default - 1; with `parallelism`, the Job is a work queue: no Pod is started after the first
   * has succeeded
   */
  readonly completions?: number | undefined;
  /**
   * With `Indexed`, each Pod has an index from 0 to `completions` - 1 in its variable
   * JOB_COMPLETION_INDEX, and one Pod of each index must succeed.
   *
   * @default 'NonIndexed'
   */
  readonly completionMode?: 'Indexed' | 'NonIndexed' | undefined;
  /**
   * Number of failures after which the Job fails. With restartPolicy OnFailure, restarts count,
   * too.
   *
   * @default - 6; with `backoffLimitPerIndex`, no limit
   */
  readonly backoffLimit?: number | undefined;
  /**
   * Number of failures after which one index fails. Only for Indexed Jobs with restartPolicy Never.
   *
   * @default - indexes have no limit of their own
   */
  readonly backoffLimitPerIndex?: number | undefined;
  /**
   * Number of indexes that may fail before the Job fails. Only with `backoffLimitPerIndex`.
   *
   * @default - no limit: all indexes run
   */
  readonly maxFailedIndexes?: number | undefined;
  /**
   * Maximum duration of the Job in seconds. After that its Pods are stopped, and it fails.
   *
   * @default - no limit
   */
  readonly activeDeadlineSeconds?: number | undefined;
  /**
   * Seconds after which a finished Job and its Pods are deleted.
   *
   * @default - they are not deleted
   */
  readonly ttlSecondsAfterFinished?: number | undefined;
  /**
   * Whether the Job is suspended: no Pods are started, and running ones are stopped.
   *
   * @default false
   */
  readonly suspend?: boolean | undefined;
  /**
   * How failed Pods are handled. Only with restartPolicy Never.
   *
   * @default - every failure counts towards `backoffLimit`
   */
  readonly podFailurePolicy?: PodFailurePolicy | undefined;
  /**
   * When an Indexed Job counts as succeeded before all of its indexes have succeeded.
   *
   * @default - when all indexes have succeeded
   */
  readonly successPolicy?: SuccessPolicy | undefined;
  /**
   * When a Pod that is being deleted is replaced: at once, or when it has terminated (`Failed`).
   *
   * @default - 'TerminatingOrFailed'; with `podFailurePolicy` 'Failed', which is then the only
   * value
   */
  readonly podReplacementPolicy?: 'Failed' | 'TerminatingOrFailed' | undefined;
  /**
   * The controller that runs the Job, such as `'example.com/controller'`. It cannot be changed
   * later.
   *
   * @default 'kubernetes.io/job-controller'
   */
  readonly managedBy?: string | undefined;
  /**
   * Whether you set `selector` and the labels yourself. Two Jobs that select the same Pods do not
   * work correctly.
   *
   * @default false
   */
  readonly manualSelector?: boolean | undefined;
  /**
   * Selects the Pods of the Job. Only with `manualSelector`.
   *
   * @default - a label that the API server generates
   */
  readonly selector?: LabelSelector | undefined;
  /**
   * How its Pods are scheduled together. The feature gate WorkloadWithJob is off by default.
   *
   * @default - they are scheduled one by one
   */
  readonly scheduling?: Api<'JobSchedulingConfiguration'> | undefined;
}
