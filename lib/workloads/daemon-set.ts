import type { LabelSelector } from '../spec/label-selector.js';
import type { Metadata } from '../spec/metadata.js';
import type { RollingUpdate } from './deployment.js';
import type { Replicated } from './replicated.js';

/**
 * The fields of a DaemonSet, except for its template.
 *
 * Source: apps/v1 DaemonSetSpec.
 */
export interface DaemonSetProps extends Pick<Replicated, 'minReadySeconds'> {
  /**
   * The name, namespace, labels and annotations of the object.
   *
   * @default - a name derived from the path of the construct
   */
  readonly metadata?: Metadata | undefined;
  /**
   * Selects the Pods of the DaemonSet. It cannot be changed later.
   *
   * @default - the labels of the template
   */
  readonly selector?: LabelSelector | undefined;
  /**
   * How old Pods are replaced with new ones.
   *
   * @default `{ type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 1, maxSurge: 0 } }`
   */
  readonly updateStrategy?: DaemonSetUpdateStrategy | undefined;
  /**
   * Number of old revisions to keep for a rollback.
   *
   * @default 10
   */
  readonly revisionHistoryLimit?: number | undefined;
}

/**
 * How old Pods are replaced with new ones: node by node (`RollingUpdate`), or only when they are
 * deleted (`OnDelete`). With `maxSurge`, the old and the new Pod run on a node at the same time, so
 * they cannot use the same host port. Exactly one of `maxSurge` and `maxUnavailable` must be 0.
 *
 * Source: apps/v1 DaemonSetUpdateStrategy.
 */
export type DaemonSetUpdateStrategy =
  | {
      readonly type?: 'RollingUpdate' | undefined;
      readonly rollingUpdate?: RollingUpdate | undefined;
    }
  | { readonly type: 'OnDelete'; readonly rollingUpdate?: undefined };
