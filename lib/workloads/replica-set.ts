import type { LabelSelector } from '../spec/label-selector.js';
import type { Metadata } from '../spec/metadata.js';
import type { Replicated } from './replicated.js';

/**
 * What may be said of a ReplicaSet beside its template.
 *
 * Source: apps/v1 ReplicaSetSpec.
 */
export interface ReplicaSetProps extends Replicated {
  readonly metadata?: Metadata | undefined;
  /**
   * How the ReplicaSet finds its Pods. It cannot be changed later, and takes in Pods that match it
   * and have no owner.
   *
   * @default - the labels of the template
   */
  readonly selector?: LabelSelector | undefined;
}

/**
 * What may be said of a ReplicationController beside its template.
 *
 * Source: core/v1 ReplicationControllerSpec.
 */
export interface ReplicationControllerProps extends Replicated {
  readonly metadata?: Metadata | undefined;
  /**
   * The labels by which it finds its Pods.
   *
   * @default - those of the template
   */
  readonly selector?: { readonly [label: string]: string } | undefined;
}
