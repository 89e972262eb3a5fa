import type { LabelSelector } from '../spec/label-selector.js';
import type { Metadata } from '../spec/metadata.js';
import type { Replicated } from './replicated.js';

/**
 * The fields of a Deployment, except for its template.
 *
 * Source: apps/v1 DeploymentSpec.
 */
export interface DeploymentProps extends Replicated {
  /**
   * The name, namespace, labels and annotations of the object.
   *
   * @default - a name derived from the path of the construct
   */
  readonly metadata?: Metadata | undefined;
  /**
   * Selects the Pods of the Deployment. It cannot be changed later.
   *
   * @default - the labels of the template
   */
  readonly selector?: LabelSelector | undefined;
  /**
   * How old Pods are replaced with new ones.
   *
   * @default `{ type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%', maxUnavailable: '25%' } }`
   */
  readonly strategy?: DeploymentStrategy | undefined;
  /**
   * Number of old ReplicaSets to keep for a rollback.
   *
   * @default 10
   */
  readonly revisionHistoryLimit?: number | undefined;
  /**
   * Seconds within which a rollout must make progress. After that it is reported as failed
   * (`Progressing=False`, reason ProgressDeadlineExceeded), but not rolled back. It must be more
   * than `minReadySeconds`, and should be more than a Pod takes to start.
   *
   * @default 600
   */
  readonly progressDeadlineSeconds?: number | undefined;
  /**
   * Whether changes of the template are not rolled out until this is set to false.
   *
   * @default false
   */
  readonly paused?: boolean | undefined;
}

/**
 * How old Pods are replaced with new ones: gradually (`RollingUpdate`), or all at once, with an
 * interruption (`Recreate`).
 *
 * Source: apps/v1 DeploymentStrategy.
 */
export type DeploymentStrategy =
  | {
      readonly type?: 'RollingUpdate' | undefined;
      readonly rollingUpdate?: RollingUpdate | undefined;
    }
  | RecreateStrategy;

/**
 * Stops all old Pods before the first new one starts.
 *
 * Source: apps/v1 DeploymentStrategy.
 */
export interface RecreateStrategy {
  /**
   * `Recreate` stops all old Pods before the first new one starts: for a program that must not run
   * twice, such as one with a ReadWriteOnce claim. `RollingUpdate` replaces them step by step.
   */
  readonly type: 'Recreate';
  /** Not allowed: the API server rejects it together with `Recreate`. */
  readonly rollingUpdate?: undefined;
}

/**
 * How many more, and how many fewer, Pods than `replicas` may exist during a rollout. They must not
 * both be 0.
 *
 * Source: apps/v1 RollingUpdateDeployment, RollingUpdateDaemonSet.
 */
export interface RollingUpdate {
  /**
   * Maximum number of additional Pods: a number, or a percentage of `replicas`, rounded up.
   *
   * @default '25%' in a Deployment, 0 in a DaemonSet
   */
  readonly maxSurge?: number | `${number}%` | undefined;
  /**
   * Maximum number of unavailable Pods: a number, or a percentage of `replicas`, rounded down in a
   * Deployment and up in a DaemonSet.
   *
   * @default '25%' in a Deployment, 1 in a DaemonSet
   */
  readonly maxUnavailable?: number | `${number}%` | undefined;
}
