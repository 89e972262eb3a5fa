import type { LabelSelector } from '../spec/label-selector.js';
import type { Metadata } from '../spec/metadata.js';
import type { Replicated } from './replicated.js';

/**
 * The fields of a ReplicaSet, except for its template.
 *
 * Source: apps/v1 ReplicaSetSpec.
 */
export interface ReplicaSetProps extends Replicated {
  /**
   * The name, namespace, labels and annotations of the object.
   *
   * @default - a name derived from the path of the construct
   */
  readonly metadata?: Metadata | undefined;
  /**
   * Selects the Pods of the ReplicaSet. It cannot be changed later. The ReplicaSet adopts matching
   * Pods that have no owner.
   *
   * @default - the labels of the template
   */
  readonly selector?: LabelSelector | undefined;
}

/**
 * The fields of a ReplicationController, except for its template.
 *
 * Source: core/v1 ReplicationControllerSpec.
 */
export interface ReplicationControllerProps extends Replicated {
  /**
   * The name, namespace, labels and annotations of the object.
   *
   * @default - a name derived from the path of the construct
   */
  readonly metadata?: Metadata | undefined;
  /**
   * The labels of its Pods.
   *
   * @default - the labels of the template
   */
  readonly selector?: { readonly [label: string]: string } | undefined;
}
