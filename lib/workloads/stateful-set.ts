import type { Api } from '../api/api.js';
import type { LabelSelector } from '../spec/label-selector.js';
import type { Metadata } from '../spec/metadata.js';
import type { PersistentVolumeClaimTemplate } from '../spec/volume/claim.js';
import type { Replicated } from './replicated.js';

/** The claims that each Pod of a StatefulSet gets, by the names of their volumes. */
export interface VolumeClaimTemplates {
  readonly [volume: string]: PersistentVolumeClaimTemplate;
}

/**
 * What may be said of a StatefulSet beside its template.
 *
 * Source: apps/v1 StatefulSetSpec.
 */
export interface StatefulSetProps extends Replicated {
  readonly metadata?: Metadata | undefined;
  /**
   * How the StatefulSet finds its Pods. It cannot be changed later.
   *
   * @default - the labels of the template
   */
  readonly selector?: LabelSelector | undefined;
  /**
   * The headless Service that gives each Pod a name in DNS: `web-0.<serviceName>`. It must be made
   * too. It cannot be changed later.
   *
   * @default - none: the Pods have no such names
   */
  readonly serviceName?: string | undefined;
  /**
   * Storage of each Pod's own, by the name of the volume that its containers mount:
   * `{ data: { spec: { ... } } }`.
   * The claim is called `<volume>-<pod>`, and stays when the Pod goes. It
   * cannot be changed later.
   *
   * @default - none
   */
  readonly volumeClaimTemplates?: VolumeClaimTemplates | undefined;
  /**
   * What becomes of the claims.
   *
   * @default `{ whenDeleted: 'Retain', whenScaled: 'Retain' }`
   */
  readonly persistentVolumeClaimRetentionPolicy?: PersistentVolumeClaimRetentionPolicy | undefined;
  /**
   * Whether the Pods start one after the other, each when the one before is ready, and end in
   * reverse; or all at once. It cannot be changed later.
   *
   * @default 'OrderedReady'
   */
  readonly podManagementPolicy?: 'OrderedReady' | 'Parallel' | undefined;
  /**
   * How old Pods give way to new ones.
   *
   * @default `{ type: 'RollingUpdate', rollingUpdate: { partition: 0 } }`
   */
  readonly updateStrategy?: StatefulSetUpdateStrategy | undefined;
  /**
   * How many old revisions are kept to roll back to.
   *
   * @default 10
   */
  readonly revisionHistoryLimit?: number | undefined;
  /** How the Pods are numbered. Source: KEP-3335. */
  readonly ordinals?:
    | { /** The number of the first Pod. @default 0 */ readonly start?: number | undefined }
    | undefined;
}

/**
 * What becomes of a claim when its StatefulSet is deleted, and when its Pod is scaled away.
 *
 * Source: apps/v1 StatefulSetPersistentVolumeClaimRetentionPolicy.
 */
export interface PersistentVolumeClaimRetentionPolicy {
  /** @default 'Retain' */
  readonly whenDeleted?: 'Delete' | 'Retain' | undefined;
  /** @default 'Retain' */
  readonly whenScaled?: 'Delete' | 'Retain' | undefined;
}

/**
 * How old Pods give way to new ones: from the highest number to the lowest, each when the one
 * before is ready; or where someone deletes them.
 *
 * Source: apps/v1 StatefulSetUpdateStrategy.
 */
export type StatefulSetUpdateStrategy =
  | {
      readonly type?: 'RollingUpdate' | undefined;
      readonly rollingUpdate?: RollingUpdateStatefulSet | undefined;
    }
  | { readonly type: 'OnDelete'; readonly rollingUpdate?: undefined };

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
