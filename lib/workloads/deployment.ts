import type { LabelSelector } from '../spec/label-selector.js';
import type { Metadata } from '../spec/metadata.js';
import type { Replicated } from './replicated.js';

/**
 * What may be said of a Deployment beside its template.
 *
 * Source: apps/v1 DeploymentSpec.
 */
export interface DeploymentProps extends Replicated {
  readonly metadata?: Metadata | undefined;
  /**
   * How the Deployment finds its Pods. It cannot be changed later.
   *
   * @default - the labels of the template
   */
  readonly selector?: LabelSelector | undefined;
  /**
   * How old Pods give way to new ones.
   *
   * @default `{ type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%', maxUnavailable: '25%' } }`
   */
  readonly strategy?: DeploymentStrategy | undefined;
  /**
   * How many old ReplicaSets are kept to roll back to.
   *
   * @default 10
   */
  readonly revisionHistoryLimit?: number | undefined;
  /**
   * Within how many seconds a rollout must get further, or is reported as stuck:
   * `Progressing=False`, reason ProgressDeadlineExceeded. Nothing is undone. More than
   * `minReadySeconds`, and than a Pod takes to start.
   *
   * @default 600
   */
  readonly progressDeadlineSeconds?: number | undefined;
  /**
   * Whether changes of the template are kept back, until it is set to false.
   *
   * @default false
   */
  readonly paused?: boolean | undefined;
}

/**
 * How old Pods give way to new ones: step by step, or all at once with a gap between.
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
  readonly rollingUpdate?: undefined;
}

/**
 * How many Pods there may be beyond, and short of, those asked for while they are replaced. Not
 * both 0.
 *
 * Source: apps/v1 RollingUpdateDeployment, RollingUpdateDaemonSet.
 */
export interface RollingUpdate {
  /**
   * How many more than are asked for: a number, or a percentage of them, rounded up.
   *
   * @default '25%' in a Deployment, 0 in a DaemonSet
   */
  readonly maxSurge?: number | `${number}%` | undefined;
  /**
   * How many fewer than are asked for: a number, or a percentage of them, rounded down in a
   * Deployment and up in a DaemonSet.
   *
   * @default '25%' in a Deployment, 1 in a DaemonSet
   */
  readonly maxUnavailable?: number | `${number}%` | undefined;
}
