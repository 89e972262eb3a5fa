import type { Api } from '../api/api.js';
import type { LabelSelector } from '../spec/label-selector.js';
import type { Metadata } from '../spec/metadata.js';
import type { ServiceName } from '../spec/named-object.js';
import type { PersistentVolumeClaimTemplate } from '../spec/volume/claim.js';
import type { Replicated } from './replicated.js';

/** The claims that each Pod of a StatefulSet gets, by the name of the volume. */
export interface VolumeClaimTemplates {
  /** A claim, under the name of its volume. */
  readonly [volume: string]: PersistentVolumeClaimTemplate;
}

/**
 * The fields of a StatefulSet, except for its template.
 *
 * Source: apps/v1 StatefulSetSpec.
 */
export interface StatefulSetProps extends Replicated {
  /**
   * The name, namespace, labels and annotations of the object.
   *
   * @default - a name derived from the path of the construct
   */
  readonly metadata?: Metadata | undefined;
  /**
   * Selects the Pods of the StatefulSet. It cannot be changed later.
   *
   * @default - the labels of the template
   */
  readonly selector?: LabelSelector | undefined;
  /**
   * The headless Service that gives each Pod a DNS name, such as `web-0.<serviceName>`, or its
   * name. You must create this Service. The field cannot be changed later.
   *
   * @default - the Pods have no DNS names
   */
  readonly serviceName?: ServiceName | undefined;
  /**
   * Storage for each Pod separately, by the name of the volume that its containers mount:
   * `{ data: { spec: { ... } } }`. The name of the claim is `<volume>-<pod>`, and it is kept when
   * the Pod is deleted. It cannot be changed later.
   *
   * @default - no claims
   */
  readonly volumeClaimTemplates?: VolumeClaimTemplates | undefined;
  /**
   * The actions on the claims when the StatefulSet is deleted or scaled down.
   *
   * @default `{ whenDeleted: 'Retain', whenScaled: 'Retain' }`
   */
  readonly persistentVolumeClaimRetentionPolicy?: PersistentVolumeClaimRetentionPolicy | undefined;
  /**
   * Whether the Pods start one after the other, each when the previous one is ready, and stop in
   * reverse order (`OrderedReady`), or all at once (`Parallel`). It cannot be changed later.
   *
   * @default 'OrderedReady'
   */
  readonly podManagementPolicy?: 'OrderedReady' | 'Parallel' | undefined;
  /**
   * How old Pods are replaced with new ones.
   *
   * @default `{ type: 'RollingUpdate', rollingUpdate: { partition: 0 } }`
   */
  readonly updateStrategy?: StatefulSetUpdateStrategy | undefined;
  /**
   * Number of old revisions to keep for a rollback.
   *
   * @default 10
   */
  readonly revisionHistoryLimit?: number | undefined;
  /**
   * How the Pods are numbered. Source: KEP-3335.
   *
   * @default - from 0
   */
  readonly ordinals?:
    | {
        /**
         * The number of the first Pod.
         *
         * @default 0
         */
        readonly start?: number | undefined;
      }
    | undefined;
}

/**
 * The actions on claims when a StatefulSet is deleted or scaled down.
 *
 * Source: apps/v1 StatefulSetPersistentVolumeClaimRetentionPolicy.
 */
export interface PersistentVolumeClaimRetentionPolicy {
  /**
   * Whether claims are deleted with the StatefulSet.
   *
   * @default 'Retain'
   */
  readonly whenDeleted?: 'Delete' | 'Retain' | undefined;
  /**
   * Whether claims are deleted with Pods that are removed when the StatefulSet is scaled down.
   *
   * @default 'Retain'
   */
  readonly whenScaled?: 'Delete' | 'Retain' | undefined;
}

/**
 * How old Pods are replaced with new ones: from the highest number to the lowest, each when the
 * previous one is ready (`RollingUpdate`), only when they are deleted (`OnDelete`), or, since
 * Kubernetes 1.38, after all are stopped (`Recreate`).
 *
 * Source: apps/v1 StatefulSetUpdateStrategy.
 */
export type StatefulSetUpdateStrategy =
  | {
      readonly type?: 'RollingUpdate' | undefined;
      readonly rollingUpdate?: RollingUpdateStatefulSet | undefined;
    }
  | { readonly type: 'OnDelete' | 'Recreate'; readonly rollingUpdate?: undefined };

/**
 * How a rolling update of a StatefulSet proceeds.
 *
 * Source: apps/v1 RollingUpdateStatefulSetStrategy.
 */
export interface RollingUpdateStatefulSet {
  /**
   * The Pods with a lower ordinal are not updated: a canary.
   *
   * @default 0
   */
  readonly partition?: number | undefined;
  /**
   * Maximum number of unavailable Pods: a number, or a percentage, rounded up. Not 0.
   *
   * @default 1
   */
  readonly maxUnavailable?: number | `${number}%` | undefined;
}

/** The claims as the API has them: a list, in the order in which they are written. */
export const lowerVolumeClaimTemplates = (
  claims: VolumeClaimTemplates,
): Api<'StatefulSetSpec'>['volumeClaimTemplates'] =>
  Object.entries(claims).map(
    ([name, { metadata, ...rest }]) =>
      ({ metadata: { ...metadata, name }, ...rest }) as Api<'PersistentVolumeClaim'>,
  );
