import type { LabelSelector } from '../spec/label-selector.js';
import type { Metadata } from '../spec/metadata.js';
import type { RollingUpdate } from './deployment.js';
import type { Replicated } from './replicated.js';

/**
 * What may be said of a DaemonSet beside its template.
 *
 * Source: apps/v1 DaemonSetSpec.
 */
export interface DaemonSetProps extends Pick<Replicated, 'minReadySeconds'> {
  readonly metadata?: Metadata | undefined;
  /**
   * How the DaemonSet finds its Pods. It cannot be changed later.
   *
   * @default - the labels of the template
   */
  readonly selector?: LabelSelector | undefined;
  /**
   * How old Pods give way to new ones.
   *
   * @default `{ type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 1, maxSurge: 0 } }`
   */
  readonly updateStrategy?: DaemonSetUpdateStrategy | undefined;
  /**
   * How many old revisions are kept to roll back to.
   *
   * @default 10
   */
  readonly revisionHistoryLimit?: number | undefined;
}

/**
 * How old Pods give way to new ones: node by node, or where someone deletes them. With `maxSurge`,
 * old and new run together on a node, so host ports would clash; one of the two must be 0.
 *
 * Source: apps/v1 DaemonSetUpdateStrategy.
 */
export type DaemonSetUpdateStrategy =
  | {
      readonly type?: 'RollingUpdate' | undefined;
      readonly rollingUpdate?: RollingUpdate | undefined;
    }
  | { readonly type: 'OnDelete'; readonly rollingUpdate?: undefined };
